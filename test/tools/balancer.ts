import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What stands in front of several hosts: takes a connection to the first of them that takes it, and knows nothing of HTTP. */
export class Balancer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  /** @param ports Asked for each connection, best first. */
  constructor(ports: () => readonly number[]) {
    this.#server = createServer((incoming) => this.#connect(incoming, ports()));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection that is open, without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  #connect(incoming: Socket, [port, ...others]: readonly number[]): void {
    this.#keep(incoming);
    if (port === undefined) return void incoming.destroy();
    const outgoing = connect(port, '127.0.0.1');
    this.#keep(outgoing);
    outgoing.once('error', () => this.#connect(incoming, others));
    outgoing.once('connect', () => {
      outgoing.removeAllListeners('error');
      for (const [socket, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
        socket.on('error', () => undefined);
        socket.on('close', () => other.destroy());
        socket.pipe(other);
      }
    });
  }

  #keep(socket: Socket): void {
    if (this.#sockets.has(socket)) return;
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined);
  }
}
