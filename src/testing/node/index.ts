export type { Faults } from '../../mock/faults.js';
export { serveCalls, type CallsServer, type RoutedPage, type ServeCallsOptions } from './serve-calls.js';
