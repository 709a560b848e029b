import { memoryLog } from '../../src/host/index.js';
import { describeLog } from './log-contract.js';

describeLog('the memory log', { make: async (options) => memoryLog(options), end: async () => undefined });
