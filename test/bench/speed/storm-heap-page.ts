// A page under a storm for as long as it is asked: calls come, end and are let go, and a hundred badges look at what there is.
import '../../../components/call-status-badge/define.js';
import { feedRegistryOf, tellSeekers } from '../../../components/page/feed-registry.js';
import { connectCalls, defaultEnvironment } from '../../../src/client/index.js';

/** What the runner asks of the page. */
export interface StormHeap {
  /** So many updates at once, as one piece of the stream. */
  storm(updates: number): void;
  /** The calls that are known. */
  calls(): number;
}

const LIMIT = 20_000;
const SHOWN = 100;
const STORY = ['queued', 'ringing', 'in-progress', 'answered', 'completed'];

let line: ReadableStreamDefaultController<Uint8Array> | undefined;
let told = 0;
let known = 0;
const encoder = new TextEncoder();
const client = connectCalls({
  url: '/calls', limits: { calls: LIMIT },
  environment: {
    ...defaultEnvironment,
    fetch: () => Promise.resolve(new Response(new ReadableStream<Uint8Array>({ start(controller) { line = controller; } }), { headers: { 'content-type': 'text/event-stream' } })),
  },
});
client.calls$.subscribe((calls) => { known = calls.size; });
const registry = feedRegistryOf(document);
registry.feeds.set(document.body, { client });
tellSeekers(registry);
for (let call = 0; call < SHOWN; call++) {
  const badge = document.createElement('call-status-badge');
  badge.setAttribute('call', `call-${call}`);
  document.body.append(badge, ' ');
}

const stormHeap: StormHeap = {
  storm(updates) {
    let text = '';
    for (let index = 0; index < updates; index++) {
      const number = told++;
      // Fifty calls tell their story at the same time; then come the next fifty. The shown ones begin anew each time.
      const group = Math.floor(number / 250);
      const call = group % 20 === 0 ? number % SHOWN : group * 50 + number % 50;
      text += `id: ${number}\ndata: ${JSON.stringify({ call: `call-${call}`, status: STORY[Math.floor(number / 50) % 5], seq: number, at: Date.now(), contact: { name: 'Ada Lovelace' } })}\n\n`;
    }
    line?.enqueue(encoder.encode(text));
  },
  calls: () => known,
};
Object.assign(globalThis, { stormHeap });
