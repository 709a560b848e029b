import { wordsOf } from '../../../src/providers/word-table.js';
import { sinch } from '../../../src/providers/sinch/index.js';
import { SINCH_EVENTS, SINCH_RESULTS } from '../../../src/providers/sinch/sinch-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { call, callback, dice, webhook } from './sinch-fixtures.js';

fuzzProvider({
  provider: sinch,
  events: [
    callback('ice', 0), callback('ace', 2, { amd: { status: 'human' } }), callback('pie', 3, { menuResult: { type: 'sequence', value: '1' } }), dice('ANSWERED', 'CALLEEHANGUP', { duration: 5 }),
    dice('FAILED', 'USERNOTFOUND'), webhook('call.hangup', 'COMPLETED', { callDurationSeconds: 4 }), webhook('call.amd.human', 'IN_PROGRESS'), call('BUSY'), { calls: [call('COMPLETED'), call('FAILED')] },
  ],
  withWord: (word) => call(word),
  words: wordsOf(SINCH_RESULTS),
});

fuzzProvider({ provider: sinch, events: [callback('ace', 2)], withWord: (word) => callback(word, 2), words: [...wordsOf(SINCH_EVENTS), 'dice', 'pie', 'call.menu', 'call.hangup'] });
