import type { CallHost } from '../call-host.js';
import type { HostSocket } from '../host-socket.js';

/** What is needed of Node's `IncomingMessage`. */
export interface UpgradeRequest {
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What is needed of a WebSocket server that does the handshake: the `ws` package's `new WebSocketServer({ noServer: true })`. */
export interface SocketServer<Incoming, Duplex, Head> {
  handleUpgrade(request: Incoming, socket: Duplex, head: Head, callback: (socket: HostSocket) => void): void;
}

/** The request as the web has it; `undefined` where its address makes no sense. */
function asRequest({ url = '/', headers }: UpgradeRequest): Request | undefined {
  const address = `http://${String(headers['host'] ?? 'localhost')}${url}`;
  if (!URL.canParse(address)) return undefined;
  const copied = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const each of typeof value === 'string' ? [value] : value ?? []) copied.append(name, each);
  }
  return new Request(address, { headers: copied });
}

/**
 * Lets a host take WebSockets in Node: a listener for the server's `upgrade` event.
 *
 * ```js
 * server.on('upgrade', upgradeListener(host, new WebSocketServer({ noServer: true, maxPayload: 16_384 })));
 * ```
 *
 * The handshake is that of the WebSocket server it is given; there is none of our own. It takes the host's addresses only and
 * gives back whether it did. A server that nobody else listens to should destroy the sockets that it did not take.
 */
export function upgradeListener<Incoming extends UpgradeRequest, Duplex, Head>(
  host: Pick<CallHost, 'socket' | 'socketPaths'>, sockets: SocketServer<Incoming, Duplex, Head>,
): (incoming: Incoming, socket: Duplex, head: Head) => boolean {
  return (incoming, socket, head) => {
    const request = asRequest(incoming);
    if (request === undefined || !host.socketPaths.includes(new URL(request.url).pathname)) return false;
    sockets.handleUpgrade(incoming, socket, head, (opened) => host.socket(request, opened));
    return true;
  };
}
