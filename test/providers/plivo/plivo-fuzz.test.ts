import { wordsOf } from '../../../src/providers/word-table.js';
import { plivo } from '../../../src/providers/plivo/index.js';
import { PLIVO_STATUSES } from '../../../src/providers/plivo/plivo-words.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { ANSWERED, hangup, request } from './plivo-fixtures.js';

fuzzProvider({
  provider: plivo,
  events: [
    request(), request({ Event: 'MachineDetection', CallStatus: 'in-progress', Machine: 'true' }), request({ Event: 'Redirect', Digits: '1' }), hangup('3010'), hangup('9100', ANSWERED), hangup('0'),
    { api_id: 'a1', objects: [{ call_uuid: 'c1', hangup_cause_code: 4000, call_duration: 13, answer_time: null, to_number: '447700900123' }] },
  ],
  withWord: (word) => request({ CallStatus: word }),
  words: wordsOf(PLIVO_STATUSES),
});
