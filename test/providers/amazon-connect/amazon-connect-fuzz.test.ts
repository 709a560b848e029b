import { wordsOf } from '../../../src/providers/word-table.js';
import { amazonConnect } from '../../../src/providers/amazon-connect/index.js';
import { CONNECT_EVENTS } from '../../../src/providers/amazon-connect/amazon-connect-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { contact, ended, event, unconnected } from './amazon-connect-fixtures.js';

fuzzProvider({
  provider: amazonConnect,
  events: [
    event('INITIATED', 0), event('CONNECTED_TO_SYSTEM', 1, { answeringMachineDetectionStatus: 'HUMAN_ANSWERED' }), event('QUEUED', 2), ended({ disconnectReason: 'CUSTOMER_DISCONNECT' }),
    unconnected({ disconnectReason: 'TELECOM_ORIGINATOR_CANCEL' }), unconnected({ disconnectReason: 'OTHER' }), contact('DISCONNECTED'), { Contact: { Id: 'x', InitiationMethod: 'API', InitiationTimestamp: 1_772_616_600 } },
  ],
  withWord: (word) => event(word, 2),
  words: wordsOf(CONNECT_EVENTS),
});
