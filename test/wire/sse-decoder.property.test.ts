import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SseDecoder } from '../../src/wire/sse-decoder.js';
import type { SseFrame } from '../../src/wire/sse-frame.js';

/** The standard's algorithm in the plainest words: all lines first, then line by line. */
function readPlainly(stream: string): SseFrame[] {
  const frames: SseFrame[] = [];
  const lines = stream.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.pop(); // what no line end followed
  let data: string[] = [];
  let name = '';
  let id: string | undefined;
  let settled: string | undefined;
  for (const line of lines) {
    if (line === '') {
      if (data.length > 0) frames.push({ kind: 'event', event: name || 'message', data: data.join('\n'), id });
      else if (id !== undefined && id !== settled) frames.push({ kind: 'id', id });
      settled = id;
      data = [];
      name = '';
      continue;
    }
    const [, field = '', value = ''] = /^([^:]*)(?::\u0020?(.*))?$/su.exec(line) ?? [];
    if (field === 'data') data.push(value);
    if (field === 'event') name = value;
    if (field === 'id' && !value.includes('\0')) id = value;
    if (field === 'retry' && /^[0-9]+$/.test(value)) frames.push({ kind: 'retry', milliseconds: Number(value) });
  }
  return frames;
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('\n', '\r', '\r\n', '\n\n') },
  { weight: 4, arbitrary: fc.constantFrom('data:', 'data', 'data: ', 'event:', 'event: update\n', 'id:', 'id', 'retry:', ':', ' ', '\0', '\uFEFF') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.nat(99_999).map(String) },
);
const stream = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const cuts = fc.array(fc.nat(400), { maxLength: 12 });

function decodeCut(text: string, places: readonly number[], limit?: number): SseFrame[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new SseDecoder(limit);
  const ends = [...places.map((place) => Math.min(place, bytes.length)).toSorted((a, b) => a - b), bytes.length];
  return ends.flatMap((end, i) => decoder.decode(bytes.subarray(ends[i - 1] ?? 0, end)));
}

it('gives what the standard says for any stream, cut anywhere', () => {
  fc.assert(fc.property(stream, cuts, (text, places) => {
    expect(decodeCut(text, places)).toEqual(readPlainly(text));
  }), { numRuns: 3000 });
});

it('gives the same frames under a limit, however the stream is cut', () => {
  fc.assert(fc.property(stream, cuts, fc.integer({ min: 1, max: 40 }), (text, places, limit) => {
    expect(decodeCut(text, places, limit)).toEqual(decodeCut(text, [], limit));
  }), { numRuns: 3000 });
});

it('finds its feet after any bytes at all: the event after a blank line is read', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 16, max: 64 }), (bytes, limit) => {
    const decoder = new SseDecoder(limit);
    decoder.decode(bytes);
    decoder.decode('\n\n');
    const frames = decoder.decode('event:x\ndata:1\n\n');
    expect(frames).toMatchObject([{ kind: 'event', event: 'x', data: '1' }]);
  }), { numRuns: 2000 });
});
