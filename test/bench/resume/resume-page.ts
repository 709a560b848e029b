import { filter, firstValueFrom, type Observable } from 'rxjs';
import { connectCalls, type CallsClient, type Connection } from '../../../src/client/index.js';
import { collectGarbage } from '../speed/contest.js';
import { stormTexts } from '../speed/storm.js';
import { Assembly } from './assembly.js';
import { showPage } from './shown-page.js';
import type { Shown } from './shown.js';

/** What the runner asks of the page. */
export interface ResumeBench {
  /** Connects, and shows so much; resolves when the first state is there and painted. */
  connect(shown: Shown): Promise<void>;
  /** Resolves when the line that was broken is live again, nothing is missing and all who look have been told. */
  resumed(): Promise<void>;
  /** The calls that are over. */
  over(): number;
  /** Resolves when everything up to the update of this call is known and told. */
  knows(call: string): Promise<void>;
  /** Counts long animation frames from now on. */
  watchFrames(): void;
  /** Those of 50 ms and more since then, each by its milliseconds. */
  longFrames(): readonly number[];
  /** What a user would put together, from the request to the last update. Gives the calls that it knows. */
  assembly(): Promise<number>;
  /** `JSON.parse` of the payloads of so many calls. Gives how many there were. */
  parse(calls: number): number;
  /** Collects garbage, all of it at once. */
  clearUp(): void;
  close(): void;
}

const STREAM = '/calls';
/** The line is down for so long at most, in milliseconds: what counts is what comes after. */
const DOWN = 40;

let client: CallsClient | undefined;
let frames: PerformanceObserver | undefined;
let long: number[] = [];

const keep = (entries: readonly PerformanceEntry[]): void => { long.push(...entries.map(({ duration }) => duration)); };

const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });
const painted = async (): Promise<void> => {
  await frame();
  await frame();
};
const until = (connection$: Observable<Connection>, isWanted: (connection: Connection) => boolean): Promise<Connection> =>
  firstValueFrom(connection$.pipe(filter(isWanted)));

const resumeBench: ResumeBench = {
  async connect(shown) {
    client = connectCalls({ url: STREAM, timing: { retryBase: DOWN } });
    // An app that shows a number is told of each frame.
    client.calls$.subscribe(({ size }) => { document.title = `${size} calls`; });
    showPage(client, shown);
    await until(client.connection$, ({ state }) => state === 'live');
    await painted();
  },
  async resumed() {
    if (client === undefined) throw new Error('There is no line.');
    await until(client.connection$, (connection) => connection.state === 'live' && connection.resumed === true);
    await painted();
  },
  over() {
    let over = 0;
    client?.calls$.subscribe((calls) => { for (const { isOver } of calls.values()) if (isOver) over++; }).unsubscribe();
    return over;
  },
  async knows(call) {
    if (client === undefined) throw new Error('There is no line.');
    await firstValueFrom(client.call$(call).pipe(filter((known) => known !== undefined)));
    await painted();
  },
  watchFrames() {
    frames?.disconnect();
    long = [];
    frames = new PerformanceObserver((list) => keep(list.getEntries()));
    frames.observe({ type: 'long-animation-frame' });
  },
  longFrames() {
    keep(frames?.takeRecords() ?? []);
    return long;
  },
  async assembly() {
    const assembly = new Assembly();
    await assembly.resume(STREAM, '0');
    return assembly.calls.size;
  },
  parse(calls) {
    let count = 0;
    for (const text of texts(calls)) if (typeof JSON.parse(text) === 'object') count++;
    return count;
  },
  clearUp: collectGarbage,
  close() {
    client?.close();
    client = undefined;
    document.body.replaceChildren();
  },
};

let made: readonly string[] = [];
const texts = (calls: number): readonly string[] => {
  if (made.length === 0) made = stormTexts(calls).slice(calls);
  return made;
};

Object.assign(globalThis, { resumeBench });
