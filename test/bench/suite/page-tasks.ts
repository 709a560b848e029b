import type { CDPSession, Page } from 'puppeteer-core';

/** A task of the page's main thread. */
export interface PageTask {
  /** From its begin to its end, in milliseconds. */
  readonly wall: number;
  /** What the thread worked in it, in milliseconds: what other work the machine has is not in it. */
  readonly thread: number;
}

/** A line of Chromium's trace: what it says is its own matter, and so nothing is taken for granted. */
interface TraceEvent {
  readonly name?: unknown;
  readonly ph?: unknown;
  readonly pid?: unknown;
  readonly tid?: unknown;
  readonly ts?: unknown;
  readonly dur?: unknown;
  readonly tdur?: unknown;
}

const BEGIN = 'bench-begin';
const END = 'bench-end';
/** What the thread takes from its queue, whatever it is. */
const TASK = 'ThreadControllerImpl::RunTask';
/** Promises that a task settled are followed at its end, which the trace tells on its own. */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const CATEGORIES = ['toplevel', 'blink.user_timing', 'devtools.timeline'];

/** The tasks of a page's main thread while some work is done, by Chromium's own trace. The observer of long tasks would tell of those over 50 ms only. */
export async function tasksDuring(page: Page, session: CDPSession, work: () => Promise<void>): Promise<readonly PageTask[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly TraceEvent[] }): void => { events.push(...value); };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES } });
  const mark = (name: string): Promise<void> => page.evaluate((text) => void performance.mark(text), name);
  try {
    await mark(BEGIN);
    await work();
    await mark(END);
  } finally {
    const isComplete = new Promise<void>((resolve) => { session.once('Tracing.tracingComplete', () => resolve()); });
    await session.send('Tracing.end');
    await isComplete;
    session.off('Tracing.dataCollected', take);
  }
  return tasksBetween(events);
}

function tasksBetween(events: readonly TraceEvent[]): readonly PageTask[] {
  const begin = events.find(({ name }) => name === BEGIN);
  const from = Number(begin?.ts);
  const to = Number(events.find(({ name }) => name === END)?.ts);
  if (!(from < to)) throw new Error('The trace does not hold the work.');
  const parts = events.flatMap(({ name, ph, pid, tid, ts, dur, tdur }) => (
    (name === TASK || name === MICROTASKS) && ph === 'X' && pid === begin?.pid && tid === begin?.tid
      ? [{ isTask: name === TASK, start: Number(ts), end: Number(ts) + Number(dur), thread: Number(tdur) }]
      : []
  )).sort((one, other) => one.start - other.start);
  const tasks: { start: number; end: number; thread: number }[] = [];
  for (const { isTask, start, end, thread } of parts) {
    const last = tasks.at(-1);
    if (last !== undefined && end <= last.end) continue; // Within the task.
    if (isTask || last === undefined) tasks.push({ start, end, thread });
    else Object.assign(last, { end, thread: last.thread + thread });
  }
  // The tasks that make the two marks are the benchmark's own.
  return tasks.filter(({ start, end }) => start > from && end < to).map(({ start, end, thread }) => ({ wall: (end - start) / 1000, thread: thread / 1000 }));
}
