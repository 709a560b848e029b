import type { ScenarioResult } from './scenario-result.js';

const place = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const round = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** Adds up what came of scenarios, and says it. */
export class Tally {
  scenarios = 0;
  deliveries = 0;
  connects = 0;
  reconnects = 0;
  lost = 0;
  doubled = 0;
  backward = 0;
  closed = 0;
  readonly failures: ScenarioResult[] = [];
  // One of many, so that a long run does not grow.
  readonly #times: number[] = [];

  add(result: ScenarioResult): void {
    this.scenarios++;
    this.deliveries += result.deliveries;
    this.connects += result.connects;
    this.reconnects += result.reconnects;
    this.lost += result.lost;
    this.doubled += result.doubled;
    this.backward += result.backward;
    if (result.isClosed) this.closed++;
    if (result.story !== '') this.failures.push(result);
    if (result.timeToLive !== undefined && this.#times.length < 200_000) this.#times.push(result.timeToLive);
  }

  /** The numbers, a line each. */
  lines(seconds: number): string[] {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const count = (value: number): string => value.toLocaleString('en-GB');
    return [
      `scenarios      ${count(this.scenarios)} in ${seconds.toFixed(0)} s (${(this.scenarios / seconds).toFixed(0)} a second)`,
      `deliveries     ${count(this.deliveries)} updates (${count(Math.round(this.deliveries / seconds))} a second)`,
      `connections    ${count(this.connects)}, of which ${count(this.reconnects)} came back to live`,
      `time to live   p50 ${round(place(sorted, 0.5))}, p95 ${round(place(sorted, 0.95))} once nothing stood in the way, by the client's clock`,
      `lost           ${count(this.lost)}`,
      `doubled        ${count(this.doubled)}`,
      `backward       ${count(this.backward)}`,
      `given up       ${count(this.closed)} (the host refused every token, so the client closed, as it must)`,
      `failed         ${count(this.failures.length)}`,
    ];
  }
}
