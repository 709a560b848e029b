import { connectCalls, type CallsClient, type Connection, type ConnectOptions } from '../../../src/client/index.js';
import type { RingbackError } from '../../../src/model/index.js';
import { FakeEnvironment } from './fake-environment.js';
import type { FakeHost, FakeRequest } from './fake-host.js';
import { settle } from './fake-clock.js';
import { sseEvent } from './sse-event.js';

/** A client in a world that the test owns, with all that it says about its line kept. */
export class FakeClient {
  readonly environment: FakeEnvironment;
  readonly client: CallsClient;
  readonly connections: Connection[] = [];
  readonly errors: RingbackError[] = [];
  readonly ends: string[] = [];

  constructor(options: Partial<ConnectOptions> = {}, environment = new FakeEnvironment()) {
    this.environment = environment;
    this.client = connectCalls({ url: '/calls', environment, ...options });
    this.client.connection$.subscribe({ next: (connection) => this.connections.push(connection), complete: () => this.ends.push('connection$') });
    this.client.errors$.subscribe({ next: (error) => this.errors.push(error), complete: () => this.ends.push('errors$') });
  }

  get host(): FakeHost { return this.environment.host; }

  /** The state of the line now. */
  get connection(): Connection {
    const connection = this.connections.at(-1);
    if (connection === undefined) throw new Error('The client has said nothing.');
    return connection;
  }

  /** The states of the line so far. */
  get states(): string[] { return this.connections.map(({ state }) => state); }

  /** Statuses by id, as the next frame shows them. */
  get shown(): Record<string, string> {
    this.environment.paint();
    let shown: Record<string, string> = {};
    this.client.calls$.subscribe((calls) => {
      shown = Object.fromEntries([...calls.values()].map(({ id, status }) => [id, status]));
    }).unsubscribe();
    return shown;
  }

  /** The host accepts the latest request, sends events, and is ready. */
  async goLive(cursor = '1', events = '', facts: object = {}): Promise<FakeRequest> {
    await settle();
    const request = this.host.latest.accept().send(`${events}${sseEvent('ready', { cursor, ...facts })}`);
    await settle();
    return request;
  }

  advance(ms: number): Promise<void> {
    return this.environment.clock.advance(ms);
  }
}
