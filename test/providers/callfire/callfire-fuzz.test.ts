import { wordsOf } from '../../../src/providers/word-table.js';
import { callfire } from '../../../src/providers/callfire/index.js';
import { CALLFIRE_STATES } from '../../../src/providers/callfire/callfire-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { call, HOME, MOBILE, page, record, webhook } from './callfire-fixtures.js';

fuzzProvider({
  provider: callfire,
  events: [
    call('FINISHED', 'LA', [record(1, 'NO_ANS', MOBILE), record(2, 'LA', HOME, { duration: 20 })]), call('READY', undefined), call('CALLBACK', 'NO_ANS', [record(1, 'NO_ANS')]),
    webhook(call('FINISHED', 'XFER', [record(1, 'XFER'), record(2, 'XFER_LEG')])), page(call('TIMEOUT', undefined)),
  ],
  withWord: (word) => call(word, undefined),
  words: wordsOf(CALLFIRE_STATES),
});
