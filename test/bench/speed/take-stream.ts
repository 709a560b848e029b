import { compactReader } from '../../../src/client/compact/compact-reader.js';
import { createCallStore, type CallStore } from '../../../src/reducer/index.js';
import { DEFAULT_EVENT_LENGTH, parseMessage, SseDecoder } from '../../../src/wire/index.js';

/** A page takes what changed once a frame, and looks at what it shows. */
const CHUNKS_A_FRAME = 3;
const SHOWN = 100;

/** The client's work without the client: what a chunk brought is parsed, then checked and reduced, and once a frame those who look are told. */
export function takeStream(chunks: readonly Uint8Array[], store: CallStore = createCallStore()): CallStore {
  const decoder = new SseDecoder();
  for (const [index, chunk] of chunks.entries()) {
    const values = decoder.decode(chunk).flatMap((frame): unknown => (frame.kind === 'event' ? [JSON.parse(frame.data)] : []));
    for (const data of values) {
      const { message } = parseMessage({ type: 'update', data });
      if (message?.type === 'update') for (const update of message.updates) store.apply(update);
    }
    if (index % CHUNKS_A_FRAME !== 0) continue;
    store.takeChanged();
    for (let call = 0; call < SHOWN; call++) store.get(`call-${call}`);
  }
  return store;
}

/**
 * The same for a stream in the compact form. A piece of it holds two to three times as many updates, so each is a frame: those who look are told
 * about as often for the same updates.
 */
export function takeCompactStream(chunks: readonly Uint8Array[], store: CallStore = createCallStore()): CallStore {
  const read = compactReader(DEFAULT_EVENT_LENGTH);
  for (const chunk of chunks) {
    for (const event of read(chunk)) {
      if (event.kind !== 'message') continue;
      const { message } = parseMessage({ type: 'update', data: event.value });
      if (message?.type === 'update') for (const update of message.updates) store.apply(update);
    }
    store.takeChanged();
    for (let call = 0; call < SHOWN; call++) store.get(`call-${call}`);
  }
  return store;
}
