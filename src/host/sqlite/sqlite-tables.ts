import type { CallUpdate, Vocabulary } from '../../model/index.js';
import { endsCall, isReplaceable, readLines, updateLine } from '../kept-updates.js';
import { TAIL_SLACK, type LogLimits } from '../log-limits.js';
import type { SqliteDatabase } from './sqlite-database.js';
import { numberIn, textIn } from './sqlite-row.js';
import { inTransaction } from './sqlite-schema.js';

/** An entry as it stands in the table. */
export interface SqliteEntry {
  readonly id: number;
  readonly updates: readonly CallUpdate[];
}

/** What came of adding updates. */
export interface Addition {
  /** The entry before it. */
  readonly previous: number;
  /** The entry; `undefined` where everything was kept already. */
  readonly entry: SqliteEntry | undefined;
}

/** The statements, prepared once. */
const prepare = (database: SqliteDatabase) => ({
  last: database.prepare('SELECT id, total FROM ringback_entries ORDER BY id DESC LIMIT 1'),
  first: database.prepare('SELECT id, total FROM ringback_entries ORDER BY id LIMIT 1'),
  from: database.prepare('SELECT id, updates FROM ringback_entries WHERE id >= ? ORDER BY id LIMIT ?'),
  addEntry: database.prepare('INSERT INTO ringback_entries (id, total, updates) VALUES (?, ?, ?)'),
  // The last entry that is not among the resumable ones stays: its cursor is the oldest to go on from.
  shorten: database.prepare('DELETE FROM ringback_entries WHERE id < (SELECT max(id) FROM ringback_entries WHERE total <= ?)'),
  call: database.prepare('SELECT id, updates FROM ringback_calls WHERE call = ?'),
  calls: database.prepare('SELECT id, updates FROM ringback_calls WHERE id > ? AND id <= ? ORDER BY id LIMIT ?'),
  lastCall: database.prepare('SELECT coalesce(max(id), 0) AS id FROM ringback_calls'),
  addCall: database.prepare('INSERT INTO ringback_calls (call, updates) VALUES (?, ?)'),
  changeCall: database.prepare('UPDATE ringback_calls SET updates = ? WHERE id = ?'),
  setOver: database.prepare('UPDATE ringback_calls SET over = ? WHERE call = ? AND over IS NULL'),
  setLiving: database.prepare('UPDATE ringback_calls SET over = NULL WHERE call = ? AND over IS NOT NULL'),
  longestOver: database.prepare('SELECT id FROM ringback_calls WHERE over IS NOT NULL ORDER BY over, id LIMIT 1'),
  oldest: database.prepare('SELECT id FROM ringback_calls ORDER BY id LIMIT 1'),
  removeCall: database.prepare('DELETE FROM ringback_calls WHERE id = ?'),
  countCalls: database.prepare('UPDATE ringback_log SET calls = calls + ? RETURNING calls'),
  version: database.prepare('PRAGMA data_version'),
});

/** The log's tables: what is added, what is kept, and what is let go. */
export class SqliteTables {
  readonly #database: SqliteDatabase;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #limits: LogLimits;
  readonly #vocabulary: Vocabulary;
  readonly #now: () => number;

  constructor(database: SqliteDatabase, limits: LogLimits, vocabulary: Vocabulary, now: () => number) {
    this.#database = database;
    this.#statements = prepare(database);
    this.#limits = limits;
    this.#vocabulary = vocabulary;
    this.#now = now;
  }

  /** The number of the latest entry. */
  get last(): number {
    return numberIn(this.#statements.last.get(), 'id');
  }

  /** The number of the oldest entry. */
  get first(): number {
    return numberIn(this.#statements.first.get(), 'id');
  }

  /** A number that changes when another connection, of this process or another, has written. */
  get version(): number {
    return numberIn(this.#statements.version.get(), 'data_version');
  }

  /** Adds updates as one entry, but for those that are kept already. */
  add(updates: readonly CallUpdate[]): Addition {
    return inTransaction(this.#database, () => {
      const last = this.#statements.last.get();
      const previous = numberIn(last, 'id');
      // By the clock, so that a file brought back from a copy does not give the numbers of what it lost to something else.
      const id = Math.max(previous + 1, Math.floor(this.#now()));
      const added = updates.filter((update) => this.#keep(update, id));
      if (added.length === 0) return { previous, entry: undefined };
      const total = numberIn(last, 'total') + added.length;
      this.#statements.addEntry.run(id, total, added.map(updateLine).join('\n'));
      this.#shorten(total);
      return { previous, entry: { id, updates: added } };
    });
  }

  /** The entry of this number and those after it, at most so many. */
  from(id: number, limit: number): readonly SqliteEntry[] {
    return this.#statements.from.all(id, limit).map((row) => ({ id: numberIn(row, 'id'), updates: this.#updatesIn(row) }));
  }

  updatesOf(call: string): readonly CallUpdate[] {
    const row = this.#statements.call.get(call);
    return row === undefined ? [] : this.#updatesIn(row);
  }

  /**
   * The updates of each call that there is now, in pages.
   *
   * @yields the updates of one call
   */
  *calls(page: number): Generator<readonly CallUpdate[], void, void> {
    const end = numberIn(this.#statements.lastCall.get(), 'id');
    let position = 0;
    for (;;) {
      const rows = this.#statements.calls.all(position, end, page);
      for (const row of rows) yield this.#updatesIn(row);
      if (rows.length < page) return;
      position = numberIn(rows.at(-1), 'id');
    }
  }

  #updatesIn(row: unknown): CallUpdate[] {
    return readLines(textIn(row, 'updates'), this.#vocabulary);
  }

  /** Keeps an update; false where the same is kept already. */
  #keep(update: CallUpdate, entry: number): boolean {
    const { call, addCall, changeCall, countCalls } = this.#statements;
    const line = updateLine(update);
    const row = call.get(update.call);
    if (row === undefined) {
      addCall.run(update.call, line);
      this.#noteEnd(update, entry);
      if (numberIn(countCalls.get(1), 'calls') > this.#limits.calls) this.#letGo();
      return true;
    }
    const lines = textIn(row, 'updates').split('\n');
    if (lines.includes(line)) return false;
    lines.push(line);
    if (lines.length > this.#limits.updatesPerCall) {
      lines.splice(Math.max(0, lines.findIndex((each) => readLines(each, this.#vocabulary).every(isReplaceable))), 1);
    }
    changeCall.run(lines.join('\n'), numberIn(row, 'id'));
    this.#noteEnd(update, entry);
    return true;
  }

  #noteEnd(update: CallUpdate, entry: number): void {
    const isOver = endsCall(update, this.#vocabulary);
    if (isOver === true) this.#statements.setOver.run(entry, update.call);
    else if (isOver === false) this.#statements.setLiving.run(update.call);
  }

  #letGo(): void {
    const { longestOver, oldest, removeCall, countCalls } = this.#statements;
    removeCall.run(numberIn(longestOver.get() ?? oldest.get(), 'id'));
    countCalls.get(-1);
  }

  #shorten(total: number): void {
    const { resumableUpdates } = this.#limits;
    const { first, shorten } = this.#statements;
    if (total - numberIn(first.get(), 'total') > resumableUpdates * TAIL_SLACK) shorten.run(total - resumableUpdates);
  }
}
