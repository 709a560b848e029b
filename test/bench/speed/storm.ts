const STORY = ['queued', 'ringing', 'in-progress', 'answered', 'completed'] as const;
const CHUNK = 16_384;
const PLACES = [0, 2, 3, 4, 7] as const;

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

/** The same updates as a host writes them in the compact form: a call's first one introduces its handle, and each has its own cursor. */
export function stormCompactChunks(calls: number): Uint8Array[] {
  const texts = stormTexts(calls);
  return chunksOf(texts.map((text, index) => {
    const [call, step] = [index % calls, Math.floor(index / calls)];
    const entry = step === 0 ? `${call},${text}` : [call, PLACES[step], step * 1000, step].join(',');
    return `id: ${index + 1}\ndata: [${entry}]\n\n`;
  }));
}
