import { wordsOf } from '../../../src/providers/word-table.js';
import { asterisk } from '../../../src/providers/asterisk/index.js';
import { ASTERISK_DIAL } from '../../../src/providers/asterisk/asterisk-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { ami, ari, ariDial, destroyed, dial, hangup, newstate, response } from './asterisk-fixtures.js';

fuzzProvider({
  provider: asterisk,
  events: [
    newstate('Up'), hangup('Ringing', 16, 'Normal Clearing'), hangup('Up', 17, '', { TechCause: '486' }), dial('DialState', 'RINGING'), response(3), ami('DTMFEnd', { Digit: '1', Direction: 'Received' }),
    { Event: 'Cdr', UniqueID: 'x', Disposition: 'BUSY' }, ariDial('ANSWER'), ari('ChannelVarset', 3, 'Up', { variable: 'AMDSTATUS', value: 'HUMAN' }), destroyed(4, 'Up', 16, 'Normal Clearing'),
  ],
  withWord: (word) => dial('DialState', word),
  words: wordsOf(ASTERISK_DIAL),
});
