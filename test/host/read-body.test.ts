import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/host/read-body.js';

/** A request whose body comes in these parts, and how many of them were asked for. */
function streamed(parts: readonly Uint8Array[], headers: Record<string, string> = {}) {
  let asked = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts[asked++];
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
  }, { highWaterMark: 0 });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return { request: new Request('https://calls.example.org/', init), asked: () => asked };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the body of a request', () => {
  it('is the text that was sent, wherever it was cut', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(20), async (text, cut) => {
      const whole = bytes(text);
      const { request } = streamed([whole.subarray(0, cut), whole.subarray(cut)].filter(({ length }) => length > 0));
      expect(await readBody(request, 10_000)).toBe(text);
    }));
  });

  it('keeps a byte order mark, which a signature covers', async () => {
    const { request } = streamed([new Uint8Array([0xef, 0xbb, 0xbf, 0x61])]);
    expect(await readBody(request, 100)).toBe('\uFEFFa');
  });

  it('is empty where there is none', async () => {
    expect(await readBody(new Request('https://calls.example.org/', { method: 'POST' }), 100)).toBe('');
  });

  it('may be as long as the limit, in bytes', async () => {
    expect(await readBody(streamed([bytes('ééééé')]).request, 10)).toBe('ééééé');
    expect(await readBody(streamed([bytes('ééééé')]).request, 9)).toBeUndefined();
  });

  it('is not read on once it is too long', async () => {
    const { request, asked } = streamed(Array.from({ length: 100 }, () => bytes('x'.repeat(10))));
    expect(await readBody(request, 35)).toBeUndefined();
    expect(asked()).toBe(4);
  });

  it('is not read at all where it says that it is too long', async () => {
    const { request, asked } = streamed([bytes('x')], { 'content-length': '36' });
    expect(await readBody(request, 35)).toBeUndefined();
    expect(asked()).toBe(0);
  });
});
