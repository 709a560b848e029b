import { wordsOf } from '../../../src/providers/word-table.js';
import { VONAGE_STATUSES, VONAGE_VERDICTS } from '../../../src/providers/vonage/vonage-words.js';
import { vonage } from '../../../src/providers/vonage/index.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { completed, event, verdict } from './vonage-fixtures.js';

fuzzProvider({
  provider: vonage,
  events: [
    event('ringing', 1), event('unanswered', 4, { detail: 'unavailable' }), event('rejected', 4, { sip_code: 603 }), completed(5, '0', { sip_code: 486 }), verdict('machine', 3, { sub_state: 'beep_start' }),
    event('', 4, { dtmf: { digits: '1', timed_out: false } }), { count: 1, _embedded: { calls: [event('busy', 3, { to: { type: 'phone', number: '447700900123' } })] } },
  ],
  withWord: (word) => event(word, 2, { detail: 'declined', sip_code: 486 }),
  words: [...wordsOf(VONAGE_STATUSES), ...wordsOf(VONAGE_VERDICTS)],
});
