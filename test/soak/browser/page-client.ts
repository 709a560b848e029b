// Runs in a page: a client of the built package, whose every frame is told to the soak outside.
import { defaultEnvironment, ladder, polling, sse, webSocket, type LineSign, type Transport } from '../../../src/client/index.js';
import { compactSse } from '../../../src/client/compact/index.js';
import { SoakedClient } from '../soaked-client.js';
import type { Call } from '../../../src/model/index.js';
import type { PageNews, PageSettings } from './page-news.js';

declare global {
  interface Window {
    tell: (news: PageNews) => Promise<void>;
    giveToken: () => Promise<string>;
    soak: { open: (settings: PageSettings) => void; comeBack: () => void; sign: (sign: LineSign) => void; jump: (milliseconds: number) => number; close: () => void };
  }
}

const TRANSPORTS: Readonly<Record<PageSettings['transport'], () => Transport>> = { sse, compact: compactSse, websocket: webSocket, polling, ladder };

let soaked: SoakedClient | undefined;

/** As it can leave the page: a call makes its updates when they are read, and nobody outside reads them here. */
const copyOf = (call: Call | undefined): Call | undefined => call && { ...call, updates: call.updates };

window.soak = {
  open({ seed, speed, transport }) {
    const opened = new SoakedClient({
      seed, speed, origin: location.origin, transport: TRANSPORTS[transport](),
      auth: () => window.giveToken(), task: (work) => defaultEnvironment.task(work),
    });
    soaked = opened;
    opened.client.connection$.subscribe(({ state }) => void window.tell({ kind: 'state', state, at: opened.clock.now() }));
    opened.client.calls$.subscribe((calls) => void window.tell({
      kind: 'calls', delivered: opened.delivered, changed: [...calls.changed].map((id) => [id, copyOf(calls.get(id))]),
    }));
  },
  comeBack: () => soaked?.comeBack(),
  sign: (sign) => soaked?.sign(sign),
  jump(milliseconds) {
    soaked?.clock.jump(milliseconds);
    return soaked?.clock.now() ?? 0;
  },
  close: () => soaked?.client.close(),
};
