export { compactSse } from './compact-sse.js';
