import type { HostClock } from '../host-clock.js';
import { textOf } from './redis-answer.js';
import type { RedisClient } from './redis-client.js';
import { RedisTimeoutError } from './redis-error.js';

/** Sends commands, and does not wait for ever. */
export class RedisCommands {
  readonly #client: Pick<RedisClient, 'sendCommand'>;
  readonly #clock: HostClock;
  readonly #milliseconds: number;
  /** By its text, what Redis calls each script. */
  readonly #scripts = new Map<string, string>();

  /** @param milliseconds How long Redis may take to answer. */
  constructor(client: Pick<RedisClient, 'sendCommand'>, clock: HostClock, milliseconds: number) {
    this.#client = client;
    this.#clock = clock;
    this.#milliseconds = milliseconds;
  }

  /**
   * @param extraMilliseconds What the command itself may wait for.
   * @throws {RedisTimeoutError} where no answer comes in time.
   */
  async send(command: string[], extraMilliseconds = 0): Promise<unknown> {
    return within(this.#client.sendCommand(command), this.#clock, this.#milliseconds + extraMilliseconds, command[0] ?? '');
  }

  /** Runs a script with these keys and arguments; Redis is sent its text only where it does not know it. */
  async run(script: string, keys: readonly string[], values: readonly string[]): Promise<unknown> {
    const call = async (name: string): Promise<unknown> => this.send(['EVALSHA', name, String(keys.length), ...keys, ...values]);
    const known = this.#scripts.get(script);
    if (known === undefined) return call(await this.#load(script));
    try {
      return await call(known);
    } catch (error) {
      // A Redis that was restarted, or another one in its place, has forgotten it.
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return call(await this.#load(script));
    }
  }

  async #load(script: string): Promise<string> {
    const name = textOf(await this.send(['SCRIPT', 'LOAD', script]), 'SCRIPT LOAD');
    this.#scripts.set(script, name);
    return name;
  }
}

/**
 * Waits for an answer for so long.
 *
 * @throws {RedisTimeoutError} after that; what comes then is ignored.
 */
export async function within<T>(answer: Promise<T>, clock: HostClock, milliseconds: number, command: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = clock.after(milliseconds, () => reject(new RedisTimeoutError(command, milliseconds)));
    answer.then(resolve, reject).finally(stop);
  });
}
