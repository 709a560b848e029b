import { connect, type Socket } from 'node:net';
import { SseFrameSplitter } from '../../../src/mock/sse-frame.js';
import { MessageFaults } from '../message-faults.js';
import { ChunkDecoder, encodeChunk, LAST_CHUNK } from './chunk-decoder.js';
import type { ConnectionPlan } from './proxy-rules.js';

const HEAD_END = '\r\n\r\n';
const REASONS: Readonly<Record<number, string>> = { 401: 'Unauthorized', 429: 'Too Many Requests', 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable' };

/**
 * One TCP connection through the proxy, which carries one request: the proxy asks both sides to close after it.
 *
 * Faults of bytes count the body and not the head. Faults of messages need an event stream in chunks; everything else, a
 * WebSocket too, passes as bytes.
 */
export class ProxiedConnection {
  readonly #client: Socket;
  readonly #host: Socket;
  #plan: ConnectionPlan;
  readonly #faults: MessageFaults;
  readonly #splitter = new SseFrameSplitter();
  readonly #chunks = new ChunkDecoder();
  #request = Buffer.alloc(0);
  #head = Buffer.alloc(0);
  #hasHead = false;
  #isStream = false;
  #hasSentRequest = false;
  #isMute = false;
  #passed = 0;
  #dueAt = 0;
  #buffered: Buffer[] = [];
  readonly #waiting: { readonly dueAt: number; readonly work: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(client: Socket, port: number, plan: ConnectionPlan, onClose: (connection: ProxiedConnection) => void) {
    this.#client = client;
    this.#plan = plan;
    this.#faults = new MessageFaults(plan.messages ?? {}, plan.seed);
    this.#host = connect(port, '127.0.0.1');
    client.setNoDelay(true);
    client.on('data', (part: Buffer) => this.#onRequest(part));
    this.#host.on('data', (part: Buffer) => this.#onAnswer(part));
    this.#host.on('end', () => this.#onHostEnd());
    for (const socket of [client, this.#host]) socket.on('error', () => undefined);
    this.#host.on('close', () => this.#later(() => { if (!this.#isMute) client.destroySoon(); }));
    client.on('close', () => {
      this.#host.destroy();
      clearTimeout(this.#timer);
      onClose(this);
    });
    if (plan.isRefused === true) reset(client);
  }

  /** Cuts it: what is on its way is lost. */
  cut(): void {
    reset(this.#client);
    this.#host.destroy();
  }

  /** Lets nothing more through, and closes nothing. */
  mute(): void {
    this.#isMute = true;
  }

  /** All goes well from now on, but for a line that is mute already. */
  calm(): void {
    this.#plan = { seed: this.#plan.seed };
    this.#write(this.#faults.calm().join(''));
    for (const bytes of this.#buffered.splice(0)) this.#deliver(bytes);
  }

  #onRequest(part: Buffer): void {
    if (this.#hasSentRequest) {
      this.#host.write(part);
      return;
    }
    this.#request = Buffer.concat([this.#request, part]);
    const end = this.#request.indexOf(HEAD_END);
    if (end < 0) return;
    this.#hasSentRequest = true;
    const { status } = this.#plan;
    if (status !== undefined) {
      this.#client.end(`HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}\r\nContent-Length: 0\r\nConnection: close\r\n${status === 503 ? 'Retry-After: 1\r\n' : ''}\r\n`);
      return;
    }
    const head = this.#request.toString('latin1', 0, end);
    const isUpgrade = /^upgrade:/im.test(head);
    this.#host.write(Buffer.from((isUpgrade ? head : `${head.replace(/\r\nconnection:[^\r]*/gi, '')}\r\nConnection: close`) + HEAD_END, 'latin1'));
    this.#host.write(this.#request.subarray(end + HEAD_END.length));
  }

  #onAnswer(part: Buffer): void {
    if (this.#hasHead) {
      this.#onBody(part);
      return;
    }
    this.#head = Buffer.concat([this.#head, part]);
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0) return;
    this.#hasHead = true;
    const head = this.#head.subarray(0, end + HEAD_END.length);
    const text = head.toString('latin1').toLowerCase();
    this.#isStream = text.includes('content-type: text/event-stream') && text.includes('transfer-encoding: chunked');
    this.#client.write(head);
    const rest = this.#head.subarray(end + HEAD_END.length);
    if (rest.length > 0) this.#onBody(rest);
  }

  #onBody(part: Buffer): void {
    if (!this.#isStream) {
      this.#send(part);
      return;
    }
    for (const chunk of this.#chunks.push(part)) {
      for (const frame of this.#splitter.split(chunk)) this.#write(this.#faults.push(frame).join(''));
    }
    if (this.#chunks.isOver) this.#send(LAST_CHUNK);
  }

  #onHostEnd(): void {
    if (this.#isStream) this.#write(this.#faults.flush().join(''));
  }

  #write(text: string): void {
    if (text === '') return;
    const bytes = Buffer.from(text);
    const { pieceBytes = bytes.length } = this.#plan;
    for (let at = 0; at < bytes.length; at += pieceBytes) this.#send(encodeChunk(bytes.subarray(at, at + pieceBytes)));
  }

  #send(bytes: Buffer): void {
    const { buffer = 0, delay = 0, bytesPerSecond } = this.#plan;
    if (buffer > 0) {
      this.#buffered.push(bytes);
      if (this.#buffered.reduce((sum, { length }) => sum + length, 0) < buffer) return;
      for (const each of this.#buffered.splice(0)) this.#deliver(each);
      return;
    }
    const takes = bytesPerSecond === undefined ? 0 : (bytes.length * 1000) / bytesPerSecond;
    const now = performance.now();
    if (delay > 0 || takes > 0) this.#dueAt = Math.max(this.#dueAt, now + delay) + takes;
    this.#later(() => this.#deliver(bytes));
  }

  /** Runs work after everything that is on its way: nothing overtakes. */
  #later(work: () => void): void {
    if (this.#waiting.length === 0 && this.#dueAt <= performance.now()) {
      work();
      return;
    }
    this.#waiting.push({ dueAt: this.#dueAt, work });
    this.#arm();
  }

  #arm(): void {
    const [next] = this.#waiting;
    if (next === undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const now = performance.now();
      while ((this.#waiting[0]?.dueAt ?? Number.POSITIVE_INFINITY) <= now + 1) this.#waiting.shift()?.work();
      this.#arm();
    }, Math.max(0, next.dueAt - performance.now()));
  }

  #deliver(bytes: Buffer): void {
    if (this.#isMute || this.#client.destroyed) return;
    const { cutAfter = Number.POSITIVE_INFINITY, muteAfter = Number.POSITIVE_INFINITY } = this.#plan;
    const room = Math.max(0, Math.min(cutAfter, muteAfter) - this.#passed);
    this.#passed += bytes.length;
    this.#client.write(bytes.subarray(0, room));
    if (bytes.length <= room) return;
    if (cutAfter > muteAfter) this.mute();
    else if (this.#plan.seed % 2 === 0) this.#client.destroySoon();
    else this.cut();
  }
}

/** Resets a connection. One that is being ended already cannot be reset: Node would keep its handle for good. */
function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
