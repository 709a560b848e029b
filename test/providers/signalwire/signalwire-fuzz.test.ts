import { wordsOf } from '../../../src/providers/word-table.js';
import { signalwire } from '../../../src/providers/signalwire/index.js';
import { SIGNALWIRE_STATUSES } from '../../../src/providers/signalwire/signalwire-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { callback, completed, detected, event, state } from './signalwire-fixtures.js';

const words = [...wordsOf(SIGNALWIRE_STATUSES), 'ended', 'ending'];

fuzzProvider({
  provider: signalwire,
  events: [
    callback('ringing', 1), completed(9), callback('failed', 4, { SipResultCode: '404' }), state('answered', 2), state('ended', 9, 'busy'), detected('HUMAN', 3),
    event('collect', 4, { result: { type: 'digit', params: { digits: '1' } } }), { jsonrpc: '2.0', method: 'signalwire.event', params: state('ended', 9, 'hangup') },
    { calls: [{ sid: 's1', uri: '/Accounts/a/Calls/s1', status: 'busy', to: '+447700900123' }] },
  ],
  withWord: (word) => callback(word, 2, { SipResultCode: '486' }), words,
});

fuzzProvider({ provider: signalwire, events: [state('answered', 2)], withWord: (word) => state(word, 2, 'busy'), words });
