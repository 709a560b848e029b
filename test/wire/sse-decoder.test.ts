import { describe, expect, it } from 'vitest';
import { SseDecoder } from '../../src/wire/sse-decoder.js';
import type { SseFrame } from '../../src/wire/sse-frame.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const decodeChunks = (chunks: readonly (Uint8Array | string)[], limit?: number): SseFrame[] => {
  const decoder = new SseDecoder(limit);
  return chunks.flatMap((chunk) => decoder.decode(chunk));
};

/** The whole at once, byte by byte, and cut in two at every byte: all must give the same frames. */
const everyWay = (stream: string, limit?: number): SseFrame[][] => {
  const bytes = bytesOf(stream);
  const ways = [[bytes], [...bytes].map((byte) => Uint8Array.of(byte))];
  for (let cut = 0; cut <= bytes.length; cut++) ways.push([bytes.subarray(0, cut), bytes.subarray(cut)]);
  return ways.map((chunks) => decodeChunks(chunks, limit));
};

const event = (data: string, id?: string, name = 'message'): SseFrame => ({ kind: 'event', event: name, data, id });

const tooLong = (name = 'message', limit = 32): SseFrame => ({ kind: 'too-long', event: name, limit });

const LONG = 'x'.repeat(2048);

/** The cases of the Web Platform Tests' `eventsource/format-*`, each a stream and what a reader must make of it. */
const CASES: readonly (readonly [name: string, stream: string, frames: readonly SseFrame[]])[] = [
  ['a mark at the start is dropped, later ones belong to the line', '\uFEFFdata:1\n\n\uFEFFdata:2\n\ndata:3\n\n', [event('1'), event('3')]],
  ['of two marks one is dropped', '\uFEFF\uFEFFdata:1\n\ndata:2\n\ndata:3\n\n', [event('2'), event('3')]],
  ['comments, of any length and with NUL',
    `data:1\r:\0\n:\r\ndata:2\n:${LONG}\rdata:3\n:data:fail\r:${LONG}\ndata:4\n\n`, [event('1\n2\n3\n4')]],
  ['an event that the stream ends in is dropped', 'retry:1000\ndata:test1\n\nid:test\ndata:test2',
    [{ kind: 'retry', milliseconds: 1000 }, event('test1')]],
  ['data without a value is empty data', 'data:\n\ndata\ndata\n\ndata:test\n\n', [event(''), event('\n'), event('test')]],
  ['a named event, and the name is gone for the next', 'event:test\ndata:x\n\ndata:x\n\n', [event('x', undefined, 'test'), event('x')]],
  ['an empty name is no name', 'event: \ndata:data\n\n', [event('data')]],
  ['a name without data gives no event, and does not stay', 'event:test\n\ndata:x\n\n', [event('x')]],
  ['the last of two names counts', 'event:a\nevent:b\ndata:x\n\n', [event('x', undefined, 'b')]],
  ['an id of any letters', 'id:\u2026\ndata:hello\n\n', [event('hello', '\u2026')]],
  ['an id stays until another comes', 'id:1\ndata:a\n\ndata:b\n\nid:2\ndata:c\n\n', [event('a', '1'), event('b', '1'), event('c', '2')]],
  ['an id without a value takes the id back', 'id:1\ndata:a\n\nid\ndata:b\n\n', [event('a', '1'), event('b', '')]],
  ['an id without data moves the place all the same', 'id:7\n\ndata:a\n\n', [{ kind: 'id', id: '7' }, event('a', '7')]],
  ['the same id without data says nothing new', 'id:7\ndata:a\n\nid:7\n\n', [event('a', '7')]],
  ['an id with NUL is ignored', 'id:1\nid:x\0\nid:\0x\nid:x\0x\nid: \0\ndata:hello\n\n', [event('hello', '1')]],
  ['fields are told exactly',
    'data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n',
    [event('\0\n 2\n1\n3\n\n4')]],
  ['a field that begins like another', 'dat:1\ndataa:2\nd\ne:x\neven:x\nevents:x\ni:9\nids:9\nretr:1\nretrys:1\ndata:test\n\n', [event('test')]],
  ['a time to wait', 'retry:3000\ndata:x\n\n', [{ kind: 'retry', milliseconds: 3000 }, event('x')]],
  ['a time to wait that is no number is ignored', 'retry:3000\nretry:1000x\nretry:-5\nretry:1.5\nretry: 70 \ndata:x\n\n',
    [{ kind: 'retry', milliseconds: 3000 }, event('x')]],
  ['a time to wait without a value is ignored', 'retry\nretry:\ndata:test\n\n', [event('test')]],
  ['a time to wait needs no blank line', 'retry: 20\n', [{ kind: 'retry', milliseconds: 20 }]],
  ['unknown fields and lines are ignored', 'data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n', [event('test\n\ntest')]],
  ['one leading space is dropped, a tab is not', 'data:\ttest\rdata: \ndata:test\n\n', [event('\ttest\n\ntest')]],
  ['every kind of line end, mixed', 'data:test\r\ndata\ndata:test\r\n\r', [event('test\n\ntest')]],
  ['CR alone', 'data:a\r\rdata:b\r\r', [event('a'), event('b')]],
  ['CRLF alone', 'id:1\r\ndata:a\r\n\r\nid:2\r\ndata:b\r\n\r\n', [event('a', '1'), event('b', '2')]],
  ['NUL in data', 'data:\0\n\n\n\n', [event('\0')]],
  ['characters of every length', 'data:ok\u2026 \u00fc \ud83d\udcde\n\n', [event('ok\u2026 \u00fc \ud83d\udcde')]],
  ['colons in the value', 'data:{"at":"12:00"}\n\n', [event('{"at":"12:00"}')]],
  ['blank lines alone', '\n\n\r\n\r\r\n', []],
  ['nothing', '', []],
];

describe('SseDecoder', () => {
  it.each(CASES)('reads %s, cut at any byte', (_, stream, frames) => {
    for (const given of everyWay(stream)) expect(given).toEqual(frames);
  });

  it.each(CASES)('reads %s, given as text', (_, stream, frames) => {
    for (let cut = 0; cut <= stream.length; cut++) {
      expect(decodeChunks([stream.slice(0, cut), stream.slice(cut)])).toEqual(frames);
    }
  });

  it('turns bytes that are no UTF-8 into U+FFFD', () => {
    const bytes = Uint8Array.of(...bytesOf('data:'), 0xff, 0xe2, 0x82, ...bytesOf('\n\n'));
    expect(decodeChunks([bytes])).toEqual([event('\uFFFD\uFFFD')]);
  });

  it('recognises a repeated name only where the line is the same', () => {
    const stream = 'event: a\ndata:1\n\nevent: a\ndata:2\n\nevent: ab\ndata:3\n\nevent:a\ndata:4\n\nevent: a\r\ndata:5\n\nevent: b\ndata:6\n\n';
    const names = ['a', 'a', 'ab', 'a', 'a', 'b'];
    for (const given of everyWay(stream)) expect(given).toEqual(names.map((name, i) => event(String(i + 1), undefined, name)));
  });

  describe('with a limit', () => {
    it.each([
      ['one long line', `data:${'x'.repeat(40)}\n\ndata:b\n\n`, [tooLong(), event('b')]],
      ['many short lines', `${'data:x\n'.repeat(6)}\ndata:b\n\n`, [tooLong(), event('b')]],
      ['a long comment', `:${'x'.repeat(40)}\ndata:a\n\ndata:b\n\n`, [tooLong(), event('b')]],
      ['a long id', `id:1\ndata:a\n\nid:${'2'.repeat(40)}\ndata:x\n\ndata:b\n\n`, [event('a', '1'), tooLong(), event('b', '1')]],
      ['a long name', `event:${'x'.repeat(40)}\ndata:x\n\ndata:b\n\n`, [tooLong(), event('b')]],
      ['a name that repeats', `event:aaaa\ndata:1\n\n${'event:aaaa\n'.repeat(4)}data:2\n\ndata:3\n\n`, [event('1', undefined, 'aaaa'), tooLong('aaaa'), event('3')]],
      ['an event over it, with CRLF', `event:n\r\ndata:${'x'.repeat(40)}\r\n\r\ndata:b\r\n\r\n`, [tooLong('n'), event('b')]],
      ['two events over it', `data:${'x'.repeat(40)}\n\ndata:${'y'.repeat(40)}\n\ndata:b\n\n`, [tooLong(), tooLong(), event('b')]],
    ])('skips %s and goes on at the next blank line, cut at any byte', (_, stream, frames) => {
      for (const given of everyWay(stream, 32)) expect(given).toEqual(frames);
    });

    it('lets through what just fits', () => {
      const fits = `data:${'x'.repeat(26)}\n\n`;
      for (const given of everyWay(fits, 32)) expect(given).toEqual([event('x'.repeat(26))]);
      for (const given of everyWay(`x${fits}`, 32)) expect(given).toEqual([tooLong()]);
    });

    it('forgets the id of an event that it skipped', () => {
      const stream = `id:1\ndata:a\n\nid:2\ndata:${'x'.repeat(40)}\n\ndata:b\n\n`;
      for (const given of everyWay(stream, 32)) expect(given).toEqual([event('a', '1'), tooLong(), event('b', '1')]);
    });

    it('obeys a time to wait that stands before the limit is broken, and none after', () => {
      const stream = `retry:5\ndata:${'x'.repeat(40)}\nretry:6\n\n`;
      for (const given of everyWay(stream, 32)) expect(given).toEqual([{ kind: 'retry', milliseconds: 5 }, tooLong()]);
    });
  });

  it('reads a line that comes in a hundred thousand pieces in time that grows with its length', () => {
    const decoder = new SseDecoder();
    const started = performance.now();
    decoder.decode('data:');
    for (let i = 0; i < 100_000; i++) decoder.decode('0123456789');
    expect(decoder.decode('\n\n')).toEqual([event('0123456789'.repeat(100_000))]);
    // Looking through all that is held for every piece would take minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
