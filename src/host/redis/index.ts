export type { RedisClient, RedisConnection } from './redis-client.js';
export { RedisAnswerError, RedisTimeoutError } from './redis-error.js';
export { redisLog, type RedisLogOptions } from './redis-log.js';
