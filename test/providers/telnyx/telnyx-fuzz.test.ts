import { wordsOf } from '../../../src/providers/word-table.js';
import { telnyx } from '../../../src/providers/telnyx/index.js';
import { TELNYX_STATUSES } from '../../../src/providers/telnyx/telnyx-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { event, hangup, texml } from './telnyx-fixtures.js';

fuzzProvider({
  provider: telnyx,
  events: [
    event('call.initiated', 0), event('call.answered', 2), hangup(5, 'user_busy', '486'), hangup(5, 'unspecified', '404'), texml('completed', 4, { CallDuration: '12', AnsweredBy: 'human' }),
    event('call.machine.detection.ended', 3, { result: 'human' }), event('call.gather.ended', 3, { digits: '1' }), { data: { call_control_id: 'v3:x', is_alive: false } },
  ],
  withWord: (word) => texml(word, 2),
  words: wordsOf(TELNYX_STATUSES),
});

fuzzProvider({
  provider: telnyx, events: [event('call.answered', 2)], withWord: (word) => event(word, 2), words: [...wordsOf(TELNYX_STATUSES), 'call.hangup'],
});
