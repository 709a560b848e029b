import { wordsOf } from '../../../src/providers/word-table.js';
import { amazonChimeSdk } from '../../../src/providers/amazon-chime-sdk/index.js';
import { CHIME_EVENTS } from '../../../src/providers/amazon-chime-sdk/amazon-chime-sdk-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { answered, event, hangup, legA, legB } from './amazon-chime-sdk-fixtures.js';

fuzzProvider({
  provider: amazonChimeSdk,
  events: [
    event('NEW_OUTBOUND_CALL', 1), event('RINGING', 2), answered(), hangup(), hangup('486'), hangup(0), event('RINGING', 4, undefined, [legA({ Status: 'Connected' }), legB()]),
    event('ACTION_SUCCESSFUL', 4, { Type: 'PlayAudioAndGetDigits', Parameters: { ParticipantTag: 'LEG-A' }, ReceivedDigits: '1' }),
  ],
  withWord: (word) => event(word, 2),
  words: [...wordsOf(CHIME_EVENTS), 'HANGUP'],
});
