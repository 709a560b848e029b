import type { HostClock } from '../host-clock.js';
import { LogGapError } from '../log-gap-error.js';
import type { LogEntry } from '../update-log.js';
import type { RedisClient, RedisConnection } from './redis-client.js';
import { RedisCommands, within } from './redis-commands.js';
import type { RedisStore } from './redis-store.js';

/** How long one wait for news lasts, in milliseconds. */
const WAIT = 5000;

/** How long to wait before Redis is tried again, in milliseconds. */
const PAUSE = 200;

/** How many entries are read at a time. */
const PAGE = 1000;

/** What a {@link RedisTail} is made with. */
export interface RedisTailOptions {
  readonly client: RedisClient;
  readonly store: RedisStore;
  readonly clock: HostClock;
  readonly answerMilliseconds: number;
  /** How long Redis may be away before those who listen are told that the log broke. */
  readonly outageMilliseconds: number;
  readonly onEntry: (entry: LogEntry) => void;
  /** Called once, where it cannot go on without a gap. Not called after `stop`. */
  readonly onBreak: (cause: unknown) => void;
}

/**
 * Follows the stream on a connection of its own, from an entry on. Redis's answer to the wait is only the bell: what has
 * come is read from the last entry on, with that entry, so that whatever happened meanwhile, a gap is noticed.
 */
export class RedisTail {
  readonly #options: RedisTailOptions;
  #position: string;
  #connection: RedisConnection | undefined;
  #heardAt: number;
  #stopPause: (() => void) | undefined;
  #isStopped = false;

  constructor(position: string, options: RedisTailOptions) {
    this.#options = options;
    this.#position = position;
    this.#heardAt = options.clock.now();
    void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopPause?.();
    this.#hangUp();
  }

  async #run(): Promise<void> {
    const { clock, outageMilliseconds } = this.#options;
    while (!this.#isStopped) {
      try {
        await this.#follow(await this.#connect()); // oxlint-disable-line no-await-in-loop -- connection after connection
      } catch (error) {
        this.#hangUp();
        if (this.#isStopped) return;
        if (error instanceof LogGapError || clock.now() - this.#heardAt >= outageMilliseconds) return this.#break(error);
        await new Promise<void>((resolve) => { this.#stopPause = clock.after(PAUSE, resolve); }); // oxlint-disable-line no-await-in-loop -- try after try
      }
    }
  }

  async #connect(): Promise<RedisCommands> {
    const { client, clock, answerMilliseconds } = this.#options;
    const connection = client.duplicate();
    this.#connection = connection;
    // What fails is noticed by the command that fails; without a listener, Node would end the process.
    connection.on('error', () => undefined);
    await within(connection.connect(), clock, answerMilliseconds, 'CONNECT');
    return new RedisCommands(connection, clock, answerMilliseconds);
  }

  /** Hands over what comes, until the connection fails. */
  async #follow(commands: RedisCommands): Promise<void> {
    const { store, clock, onEntry } = this.#options;
    while (!this.#isStopped) {
      const entries = await store.since(commands, this.#position, PAGE); // oxlint-disable-line no-await-in-loop -- page by page
      if (typeof entries === 'string') throw new LogGapError(this.#position);
      this.#heardAt = clock.now();
      for (const entry of entries) {
        if (this.#isStopped) return;
        this.#position = entry.cursor;
        onEntry(entry);
      }
      if (entries.length === 0) await store.wait(commands, this.#position, WAIT); // oxlint-disable-line no-await-in-loop -- until something comes
    }
  }

  #break(cause: unknown): void {
    this.#isStopped = true;
    this.#options.onBreak(cause);
  }

  #hangUp(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    try {
      connection?.destroy();
    } catch {
      // It was closed already.
    }
  }
}
