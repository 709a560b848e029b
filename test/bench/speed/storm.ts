import { compactFormat } from '../../../src/host/compact/compact-frame.js';
import { HandleTable } from '../../../src/host/compact/handle-table.js';
import { KnownHandles } from '../../../src/host/compact/known-handles.js';
import { standardVocabulary } from '../../../src/model/index.js';
import { parseUpdate } from '../../../src/wire/index.js';

const STORY = ['queued', 'ringing', 'in-progress', 'answered', 'completed'] as const;
const CHUNK = 16_384;

/** How many updates one call gets. */
export const UPDATES_PER_CALL = STORY.length;

/** Updates of about 200 bytes, as JSON: five for each call, with every other call's between them. */
export function stormTexts(calls: number): string[] {
  return STORY.flatMap((status, step) => Array.from({ length: calls }, (_, call) => JSON.stringify({
    call: `call-${call}`, status, seq: step + 1, at: 1_760_000_000_000 + step * 1000 + call,
    number: { slot: 'mobile', line: 'mobile', display: '+44 7700 900123' }, contact: { ref: `contact-${call}`, name: 'Ada Lovelace' },
  })));
}

function chunksOf(events: readonly string[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(events.join(''));
  return Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => bytes.slice(index * CHUNK, (index + 1) * CHUNK));
}

/** The same as a stream of server-sent events, in pieces as a network hands them over. */
export function stormChunks(texts: readonly string[]): Uint8Array[] {
  return chunksOf(texts.map((text, index) => `event: update\nid: ${index + 1}\ndata: ${text}\n\n`));
}

/**
 * The same updates as a host writes them to a reader who asked for the compact form.
 *
 * @param atOnce So many are published together, and are one event under one cursor.
 */
export function stormCompactChunks(texts: readonly string[], atOnce: number): Uint8Array[] {
  const format = compactFormat(new HandleTable(65_536));
  const known = new KnownHandles();
  const decoder = new TextDecoder();
  const updates = texts.flatMap((text) => parseUpdate(JSON.parse(text), standardVocabulary).update ?? []);
  return chunksOf(Array.from({ length: Math.ceil(updates.length / atOnce) }, (_, index) => {
    const message = { type: 'update', updates: updates.slice(index * atOnce, (index + 1) * atOnce), cursor: String(index + 1) } as const;
    return decoder.decode(format(message).bytesFor(known));
  }));
}
