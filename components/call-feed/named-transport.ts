import { ladder, polling, sse, webSocket, type Transport } from '../../src/client/index.js';

/** The transports that an attribute can name; `auto` goes from one to the next where a network lets nothing through. */
export const TRANSPORT_NAMES = ['auto', 'sse', 'websocket', 'polling'] as const;

/** The name of a transport. */
export type TransportName = (typeof TRANSPORT_NAMES)[number];

/** The transport of a name; `undefined` for a word that names none. */
export function namedTransport(word: string): Transport | undefined {
  const name = TRANSPORT_NAMES.find((each) => each === word.trim().toLowerCase());
  switch (name) {
    case 'auto': return ladder();
    case 'sse': return sse();
    case 'websocket': return webSocket();
    case 'polling': return polling();
    case undefined: return undefined;
    default: return name satisfies never;
  }
}
