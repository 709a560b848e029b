import { ladder, polling, sse, webSocket, type Transport } from '../../src/client/index.js';
import { compactSse } from '../../src/client/compact/index.js';

/** The transports that a soak can go over; `each` takes them in turn, by the seed. */
export const SOAK_TRANSPORTS = ['each', 'sse', 'compact', 'websocket', 'polling', 'ladder'] as const;

/** The name of a transport that a soak can go over. */
export type SoakTransport = (typeof SOAK_TRANSPORTS)[number];

const TURNS = ['sse', 'websocket', 'polling', 'ladder', 'compact'] as const;

/** The name of one transport. */
export type SoakTransportName = (typeof TURNS)[number];

/** Whose turn it is, by the seed. */
export const transportInTurn = (name: SoakTransport, seed: number): SoakTransportName => (name === 'each' ? TURNS[seed % TURNS.length] ?? 'sse' : name);

/** The transport of this name, made anew. */
export function soakTransport(name: SoakTransport, seed: number): Transport {
  const one = transportInTurn(name, seed);
  switch (one) {
    case 'sse': return sse();
    case 'compact': return compactSse();
    case 'websocket': return webSocket();
    case 'polling': return polling();
    case 'ladder': return ladder();
    default: return one satisfies never;
  }
}
