import type { Subscription } from 'rxjs';
import type { Transport, TransportEvent, TransportRequest } from '../../../src/client/index.js';
import { FakeEnvironment } from './fake-environment.js';

/** One connection of a transport, in a world that the test owns, and all that it brings. */
export interface Opened {
  readonly environment: FakeEnvironment;
  readonly events: TransportEvent[];
  /** How it ended: errors, or `complete`. */
  readonly ends: unknown[];
  readonly subscription: Subscription;
}

/** Opens one connection. */
export function open(transport: Transport, changes: Partial<TransportRequest> = {}, environment = new FakeEnvironment()): Opened {
  const events: TransportEvent[] = [];
  const ends: unknown[] = [];
  const subscription = transport.open({
    url: new URL('https://calls.example/stream?class=4b'), cursor: undefined, token: undefined, headers: {},
    credentials: 'same-origin', messageLength: 200, environment, ...changes,
  }).subscribe({ next: (event) => events.push(event), error: (error: unknown) => ends.push(error), complete: () => ends.push('complete') });
  return { environment, events, ends, subscription };
}

/** The types of the messages that came, and the kinds of everything else. */
export const kindsOf = (events: readonly TransportEvent[]): string[] => events.map((event) => (event.kind === 'message' ? event.type : event.kind));
