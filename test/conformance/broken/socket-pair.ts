import type { HostSocket } from '../../../src/host/index.js';
import type { Breaker } from './broken-host.js';

class End extends EventTarget {
  readyState = 0;
  other: End | undefined;
  pass: (text: string) => string | undefined = (text) => text;

  send(text: string): void {
    const passed = this.pass(text);
    const { other } = this;
    if (passed !== undefined) queueMicrotask(() => other?.dispatchEvent(new MessageEvent('message', { data: passed })));
  }

  close(code = 1000): void {
    for (const end of [this, this.other]) {
      if (end === undefined || end.readyState === 3) continue;
      end.readyState = 3;
      queueMicrotask(() => end.dispatchEvent(Object.assign(new Event('close'), { code })));
    }
  }
}

/** Both ends of a WebSocket in memory, with a breaker in between. */
export class SocketPair {
  readonly client: WebSocket;

  /** @param accept Takes the host's end once the socket is open. */
  constructor(accept: (socket: HostSocket) => void, { socket = (text) => text, heard = (text) => text, greets }: Breaker) {
    const [client, host] = [new End(), new End()];
    client.other = host;
    host.other = client;
    host.pass = socket;
    client.pass = heard;
    this.client = client as unknown as WebSocket;
    queueMicrotask(() => {
      accept(host);
      client.dispatchEvent(new Event('open'));
      if (greets !== undefined) host.send(greets);
    });
  }
}
