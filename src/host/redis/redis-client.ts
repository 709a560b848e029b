/**
 * What is needed of a connection to Redis. A client of the `redis` or `@redis/client` package is one as it is; for another
 * library, a few lines make one (docs/host.md has them for `ioredis`).
 */
export interface RedisClient {
  /** Sends a command and gives Redis's answer: texts, numbers, null, and lists of them. */
  sendCommand(command: string[]): Promise<unknown>;
  /** Another connection with the same settings, not yet connected: for waiting, which blocks a connection. */
  duplicate(): RedisConnection;
}

/** A connection that the log opens and closes itself. */
export interface RedisConnection extends Pick<RedisClient, 'sendCommand'> {
  connect(): Promise<unknown>;
  /** Closes it at once; what it was waiting for fails. */
  destroy(): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
}
