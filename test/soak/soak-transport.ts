import { ladder, polling, sse, webSocket, type Transport } from '../../src/client/index.js';

/** The transports that a soak can go over; `each` takes them in turn, by the seed. */
export const SOAK_TRANSPORTS = ['each', 'sse', 'websocket', 'polling', 'ladder'] as const;

/** The name of a transport that a soak can go over. */
export type SoakTransport = (typeof SOAK_TRANSPORTS)[number];

const TURNS = ['sse', 'websocket', 'polling', 'ladder'] as const;

/** The transport of this name, made anew. */
export function soakTransport(name: SoakTransport, seed: number): Transport {
  switch (name) {
    case 'each': return soakTransport(TURNS[seed % TURNS.length] ?? 'sse', seed);
    case 'sse': return sse();
    case 'websocket': return webSocket();
    case 'polling': return polling();
    case 'ladder': return ladder();
    default: return name satisfies never;
  }
}
