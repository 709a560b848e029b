import type { Connection } from '../../src/client/connection.js';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { RecordedCalls } from '../../src/client/record/record-calls.js';
import type { TapeEntry } from '../../src/client/record/tape-entry.js';
import type { CallSummary } from '../../src/reducer/call-summary.js';

/** How many of the latest messages are listed; the slider reaches all that are kept. */
export const LISTED_ENTRIES = 50;

/** A line of the facts: a name and what is known. */
export type Fact = readonly [name: string, value: string];

/** Whether a client records what comes, so that there are messages to show and moments to go to. */
export function isRecorded(client: CallsClient | undefined): client is RecordedCalls {
  return client !== undefined && 'tape' in client && 'travel' in client;
}

/** What is known of a feed, in numbers and names. */
export function inspectorFacts(client: CallsClient | undefined, line: Connection | undefined, summary: CallSummary | undefined): Fact[] {
  const tape = isRecorded(client) ? client.tape : undefined;
  const entries = tape?.entries ?? [];
  const cursor = entries.findLast((entry) => entry.cursor !== undefined)?.cursor;
  const facts: (Fact | false | undefined)[] = [
    line && ['state', stateOf(line)],
    line?.state === 'live' && ['transport', line.transport],
    cursor !== undefined && ['cursor', cursor],
    ...lagOf(entries),
    tape && ['messages', `${tape.messages} with ${tape.updates} updates`],
    line && ['skipped', String(line.skipped)],
    summary && ['calls', String(summary.total)],
    ...Object.entries(summary?.outcomes ?? {}).filter(([, count]) => count > 0).map(([outcome, count]): Fact => [outcome, String(count)]),
  ];
  return facts.filter((fact) => fact !== false && fact !== undefined);
}

/**
 * How late the last update came. Where one came before its own time, the clock that stamps updates is not the server's; then all that is
 * known is by how much at least they differ, and how much later this one came than the fastest.
 */
function lagOf(entries: readonly TapeEntry[]): Fact[] {
  // A snapshot comes late on purpose: how old its news is says nothing of the way here.
  const lags = entries.flatMap(({ kind, lag }) => kind === 'update' && lag !== undefined ? [lag] : []);
  const last = lags.at(-1);
  if (last === undefined) return [];
  // Not spread into arguments: a host may keep a long tape.
  const least = lags.reduce((one, other) => Math.min(one, other));
  if (least >= 0) return [['lag', milliseconds(last)]];
  return [['lag', `${milliseconds(last - least)} more than the least`], ['clocks', `differ by ${milliseconds(-least)} or more`]];
}

const milliseconds = (span: number): string => `${Math.round(span)} ms`;

function stateOf(line: Connection): string {
  return 'reason' in line ? `${line.state} (${line.reason})` : line.state;
}

/** The entries to list, newest first: the latest, or those around the moment that is shown. */
export function listedEntries(entries: readonly TapeEntry[], position: number | undefined): readonly TapeEntry[] {
  const end = position === undefined ? entries.length : Math.min(entries.length, entries.findIndex(({ id }) => id >= position) + LISTED_ENTRIES / 2);
  return entries.slice(Math.max(0, end - LISTED_ENTRIES), end).toReversed();
}
