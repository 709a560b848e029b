import { wordsOf } from '../../../src/providers/word-table.js';
import { freeswitch } from '../../../src/providers/freeswitch/index.js';
import { FREESWITCH_STATES } from '../../../src/providers/freeswitch/freeswitch-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { ended, event, record } from './freeswitch-fixtures.js';

fuzzProvider({
  provider: freeswitch,
  events: [
    event('CHANNEL_CREATE', 0), event('CHANNEL_ANSWER', 2), event('CHANNEL_CALLSTATE', 2, { 'Channel-Call-State': 'RINGING' }), ended('NORMAL_CLEARING'), ended('ORIGINATOR_CANCEL', undefined, { variable_originate_timeout: '30' }),
    { ...ended('NORMAL_CLEARING', 2), 'Hangup-Cause': ['NORMAL_CLEARING', 'USER_BUSY'] }, event('DTMF', 3, { 'DTMF-Digit': '1' }), record('USER_BUSY'), record('NORMAL_CLEARING', 2, { amd_result: 'HUMAN' }), { cdr: JSON.stringify(record('USER_BUSY')) },
  ],
  withWord: (word) => event('CHANNEL_CALLSTATE', 2, { 'Channel-Call-State': word }),
  words: wordsOf(FREESWITCH_STATES),
});
