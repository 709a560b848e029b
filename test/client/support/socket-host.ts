import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { sseEvent } from './sse-event.js';

/** What a host over real sockets does with the next requests; without it they are answered with a stream. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A small host over real TCP, on a free port of this machine, whose sockets a test can cut. */
export class SocketHost {
  #server: Server | undefined;
  #port = 0;
  readonly #sockets = new Set<Socket>();
  readonly #streams = new Set<ServerResponse>();
  readonly log: string[] = [];
  readonly requests: IncomingMessage[] = [];
  readonly answers: Answer[] = [];

  get url(): string { return `http://127.0.0.1:${this.#port}/calls`; }

  /** How many connections are open. */
  get sockets(): number { return this.#sockets.size; }

  /** How many streams are open. */
  get streams(): number { return this.#streams.size; }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      const answer = this.answers.shift();
      if (answer) answer(request, response);
      else this.stream(request, response);
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server?.listening) return;
    const isClosed = once(server, 'close');
    server.close();
    this.cut();
    await isClosed;
  }

  /** Answers with a stream: what the cursor misses, then ready, then live. */
  stream(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
    const from = Number(request.headers['last-event-id'] ?? '0');
    for (let i = from; i < this.log.length; i++) response.write(this.#update(i));
    response.write(sseEvent('ready', { cursor: String(this.log.length), resumed: request.headers['last-event-id'] !== undefined }));
  }

  /** Adds an update and sends it over every open stream. */
  publish(call: string, status: string): void {
    this.log.push(JSON.stringify({ call, status, seq: this.log.filter((text) => text.includes(`"${call}"`)).length + 1 }));
    this.say(this.#update(this.log.length - 1));
  }

  /** Sends text or bytes over every open stream. */
  say(text: string | Uint8Array): void {
    for (const response of this.#streams) response.write(text);
  }

  /** Ends every stream in good order. */
  end(): void {
    for (const response of this.#streams) response.end();
  }

  /** Destroys every connection. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #update(place: number): string {
    return `id: ${place + 1}\nevent: update\ndata: ${this.log[place] ?? ''}\n\n`;
  }
}
