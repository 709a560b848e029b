import { describeLog } from '../log-contract.js';
import { endLogs, fileLog } from './sqlite-fixtures.js';

describeLog('the SQLite log', { make: async (options) => fileLog(options), end: endLogs });
