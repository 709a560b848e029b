// fetch-event-source, zod and zustand: the stream cut by the first, each update checked by the second, a copy of each call in the third.
import { getLines, getMessages } from '@microsoft/fetch-event-source/lib/cjs/parse.js';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';

const Text = z.string().max(512);
const Update = z.object({
  call: Text.min(1), status: Text.min(1),
  seq: z.number().int().min(0).optional(), at: z.number().optional(), try: z.number().optional(), round: z.number().optional(),
  number: z.object({ slot: Text.optional(), line: z.enum(['mobile', 'landline']).optional(), display: Text.optional() }).optional(),
  contact: z.object({ ref: Text.optional(), name: Text.optional() }).optional(),
  final: z.boolean().optional(),
});

function readStream(chunks, take) {
  const read = getLines(getMessages(() => {}, () => {}, ({ data }) => { if (data !== '') take(data); }));
  for (const chunk of chunks) read(chunk);
}

globalThis.fetchEventSourceRival = {
  readStream,
  accepts: (value) => Update.safeParse(value).success,
  stateOf(chunks) {
    // One store of calls, each a copy with the update in it. A copy of the whole map for each update, as the store's own
    // examples have it, would take thousands of times as long.
    const store = createStore(() => ({ calls: new Map(), version: 0 }));
    readStream(chunks, (data) => {
      const { success, data: update } = Update.safeParse(JSON.parse(data));
      if (!success) return;
      store.setState(({ calls, version }) => {
        const call = calls.get(update.call);
        if (call?.seq !== undefined && update.seq !== undefined && update.seq <= call.seq) return { calls, version };
        calls.set(update.call, { ...call, ...update, history: [...(call?.history ?? []), update.status] });
        return { calls, version: version + 1 };
      });
    });
    return store.getState().calls.size;
  },
};
