import { wordsOf } from '../../../src/providers/word-table.js';
import { infobip } from '../../../src/providers/infobip/index.js';
import { INFOBIP_STATES } from '../../../src/providers/infobip/infobip-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { answered, call, ended, event, report } from './infobip-fixtures.js';

fuzzProvider({
  provider: infobip,
  events: [
    event('CALL_RINGING', 1, { call: call('RINGING') }), event('MACHINE_DETECTION_FINISHED', 3, { detectionResult: 'HUMAN' }), event('DTMF_CAPTURED', 3, { dtmf: '1' }),
    ended('CALL_FINISHED', 5, { id: 10000, name: 'NORMAL_HANGUP', description: 'x' }, answered), ended('CALL_FAILED', 5, { id: 5603, name: 'EC_UNKNOWN_ERROR' }), call('ESTABLISHED'),
    { results: [report({ id: 5000, name: 'VOICE_ANSWERED', description: 'Call answered by human' }), call('FINISHED')] }, report({ id: 5003, name: 'EC_VOICE_NO_ANSWER' }),
  ],
  withWord: (word) => call(word),
  words: wordsOf(INFOBIP_STATES),
});

fuzzProvider({ provider: infobip, events: [event('CALL_RINGING', 1)], withWord: (word) => event(word, 2), words: wordsOf(INFOBIP_STATES).map((word) => `CALL_${word}`) });
