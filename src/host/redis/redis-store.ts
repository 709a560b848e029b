import type { CallUpdate, Vocabulary } from '../../model/index.js';
import { endsCall, readLines, updateLine } from '../kept-updates.js';
import { TAIL_SLACK, type LogLimits } from '../log-limits.js';
import type { CursorProblem, LogEntry } from '../update-log.js';
import { entriesOf, textOf, textsOf } from './redis-answer.js';
import type { RedisCommands } from './redis-commands.js';
import { APPEND, PAGE_OF_CALLS } from './redis-scripts.js';
import { isLaterId, isStreamId } from './stream-id.js';

/** What a {@link RedisStore} is made with. */
export interface RedisStoreOptions {
  /** What the names of the keys begin with. */
  readonly prefix: string;
  readonly limits: LogLimits;
  readonly vocabulary: Vocabulary;
}

/** What the update says of its call's end, as the script takes it. */
const ENDINGS = new Map([[true, '1'], [false, '0'], [undefined, '']]);

/** The stream and the calls in Redis. It holds nothing itself, so any number of hosts may have one. */
export class RedisStore {
  /** The stream's key. */
  readonly stream: string;
  readonly #keys: readonly string[];
  readonly #limits: readonly string[];
  readonly #vocabulary: Vocabulary;

  constructor({ prefix, limits: { calls, updatesPerCall, resumableUpdates }, vocabulary }: RedisStoreOptions) {
    // The braces keep them on one node of a cluster.
    this.#keys = ['log', 'updates', 'calls', 'over', 'numbers'].map((name) => `{${prefix}}:${name}`);
    this.stream = `{${prefix}}:log`;
    this.#limits = [calls, updatesPerCall, resumableUpdates, Math.floor(resumableUpdates * TAIL_SLACK)].map(String);
    this.#vocabulary = vocabulary;
  }

  /** Adds updates as one entry and gives the id of the latest one. */
  async append(commands: RedisCommands, updates: readonly CallUpdate[]): Promise<string> {
    const values = updates.flatMap((update) => [update.call, ENDINGS.get(endsCall(update, this.#vocabulary)) ?? '', updateLine(update)]);
    return textOf(await commands.run(APPEND, this.#keys, [...this.#limits, ...values]), 'EVALSHA');
  }

  /** The id of the latest entry. */
  async last(commands: RedisCommands): Promise<string> {
    const [entry] = entriesOf(await commands.send(['XREVRANGE', this.stream, '+', '-', 'COUNT', '1']), 'XREVRANGE');
    return entry?.id ?? this.append(commands, []);
  }

  async since(commands: RedisCommands, cursor: string, limit: number): Promise<readonly LogEntry[] | CursorProblem> {
    if (!isStreamId(cursor)) return 'cursor-unknown';
    // With the entry itself: where it is there, nothing after it was let go, and this is the stream that it was in.
    const [known, ...entries] = entriesOf(await commands.send(['XRANGE', this.stream, cursor, '+', 'COUNT', String(limit + 1)]), 'XRANGE');
    if (known?.id === cursor) return entries.map(({ id, lines }) => ({ cursor: id, updates: readLines(lines, this.#vocabulary) }));
    const [oldest] = entriesOf(await commands.send(['XRANGE', this.stream, '-', '+', 'COUNT', '1']), 'XRANGE');
    return oldest !== undefined && isLaterId(oldest.id, cursor) ? 'cursor-expired' : 'cursor-unknown';
  }

  /** Waits until there is an entry after this one, or for so long. */
  async wait(commands: RedisCommands, cursor: string, milliseconds: number): Promise<void> {
    await commands.send(['XREAD', 'COUNT', '1', 'BLOCK', String(milliseconds), 'STREAMS', this.stream, cursor], milliseconds);
  }

  async updatesOf(commands: RedisCommands, call: string): Promise<readonly CallUpdate[]> {
    const lines = await commands.send(['HGET', this.#keys[1] ?? '', call]);
    return lines === null ? [] : readLines(textOf(lines, 'HGET'), this.#vocabulary);
  }

  /**
   * The updates of each call that there is now, in pages.
   *
   * @yields the updates of one call
   */
  async *calls(commands: RedisCommands, page: number): AsyncGenerator<readonly CallUpdate[], void, void> {
    for (let after = '0', last = ''; ;) {
      // oxlint-disable-next-line no-await-in-loop -- page by page
      const [end = '', position = '', ...calls] = textsOf(await commands.run(PAGE_OF_CALLS, this.#keys, [after, last, String(page)]), 'EVALSHA');
      for (const lines of calls) if (lines !== '') yield readLines(lines, this.#vocabulary);
      if (calls.length < page) return;
      after = position;
      last = end;
    }
  }
}
