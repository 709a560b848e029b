import { expect } from 'vitest';
import { shared, type ConnectOptions } from '../../../src/client/index.js';
import type { Call } from '../../../src/model/index.js';
import { FakeBrowser, type FakeTab } from './fake-browser.js';
import { FakeClient } from './fake-client.js';
import { FakeClock, settle } from './fake-clock.js';
import { FakeEnvironment, NOTHING_HELD } from './fake-environment.js';
import { TruthHost } from './truth-host.js';

/** A tab and the client in it. */
export interface Reader { readonly tab: FakeTab; readonly feed: FakeClient }

/** Several tabs of one browser that look at one host. */
export class Household {
  readonly browser = new FakeBrowser();
  readonly host = new TruthHost();
  readonly clock = new FakeClock();
  readonly readers: Reader[] = [];

  async open(count = 1, options: Partial<ConnectOptions> = {}, key = 'ada'): Promise<Reader[]> {
    const opened = Array.from({ length: count }, (_, i) => {
      const tab = this.browser.tab();
      const environment = new FakeEnvironment(this.host, this.clock);
      // Chance treats no two tabs alike.
      Object.assign(environment, { random: () => ((this.readers.length + i) % 10) / 10 });
      return { tab, feed: new FakeClient({ share: shared({ key, environment: tab }), ...options }, environment) };
    });
    this.readers.push(...opened);
    await settle();
    await settle();
    return opened;
  }

  /** How many connections the host has had, and has. */
  get connections(): string { return `${this.host.requests.length}/${this.host.open}`; }

  get states(): string { return this.readers.map(({ feed }) => feed.connection.state).join(' '); }

  async publish(call: string, status: string): Promise<void> {
    this.host.publish(call, status);
    await settle();
  }

  /** What each shows. */
  shown(): Record<string, string>[] { return this.readers.map(({ feed }) => feed.shown); }

  leave(reader: Reader | undefined): Reader {
    if (reader === undefined) throw new Error('There is no such reader.');
    this.readers.splice(this.readers.indexOf(reader), 1);
    return reader;
  }

  async close(): Promise<void> {
    for (const { feed } of this.readers) feed.client.close();
    await settle();
    for (const { feed } of this.readers) expect({ ...feed.environment.held, requests: 0 }).toEqual(NOTHING_HELD);
    expect(this.browser.held).toEqual({ locks: 0, waiting: 0, channels: 0 });
    expect(this.host.open).toBe(0);
  }
}

/** What every one of so many shows. */
export const everyone = (shown: Record<string, string>, count: number): Record<string, string>[] => Array.from({ length: count }, () => shown);

/** What is known of each call, as the next frame shows it. */
export function calls(feed: FakeClient): readonly Call[] {
  let values: readonly Call[] = [];
  feed.environment.paint();
  feed.client.calls$.subscribe((look) => { values = [...look.values()]; }).unsubscribe();
  return values;
}
