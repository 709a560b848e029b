import { describe, expect, it } from 'vitest';
import { SseDecoder } from '../../src/wire/sse-decoder.js';

/** Events as the standard gives them out: data, name and last id; and times to wait, as numbers. */
type Given = readonly (number | readonly [data: string, name?: string | undefined, id?: string])[];

const LONG = 'x'.repeat(2 * 1024);

/**
 * The published cases of the Web Platform Tests, `eventsource/format-*`, by file: the bytes that each sends and what a
 * reader must make of them. Three more, `format-mime-*`, are about the content type; the SSE transport's tests have them.
 */
const CASES: Readonly<Record<string, readonly [stream: string, given: Given]>> = {
  'format-bom': ['\uFEFFdata:1\n\n\uFEFFdata:2\n\ndata:3\n\n', [['1'], ['3']]],
  'format-bom-2': ['\uFEFF\uFEFFdata:1\n\ndata:2\n\ndata:3\n\n', [['2'], ['3']]],
  'format-comments': [`data:1\r:\0\n:\r\ndata:2\n:${LONG}\rdata:3\n:data:fail\r:${LONG}\ndata:4\n\n`, [['1\n2\n3\n4']]],
  'format-data-before-final-empty-line': ['retry:1000\ndata:test1\n\nid:test\ndata:test2', [1000, ['test1']]],
  'format-field-data': ['data:\n\ndata\ndata\n\ndata:test\n\n', [[''], ['\n'], ['test']]],
  'format-field-event': ['event:test\ndata:x\n\ndata:x\n\n', [['x', 'test'], ['x']]],
  'format-field-event-empty': ['event: \ndata:data\n\n', [['data']]],
  'format-field-id': ['id: \u2026\ndata:hello\n\n', [['hello', undefined, '\u2026']]],
  'format-field-id-2': ['id: \u2026\nretry: 200\ndata: hello\n\ndata: \u2026\n\ndata: \u2026\n\n', [200, ['hello', undefined, '\u2026'], ['\u2026', undefined, '\u2026'], ['\u2026', undefined, '\u2026']]],
  'format-field-id-3': ['id: 1\ndata: a\n\nid\ndata: b\n\ndata: c\n\n', [['a', undefined, '1'], ['b', undefined, ''], ['c', undefined, '']]],
  'format-field-id-null': ['id: 1\ndata: a\n\nid: \0a\nid: a\0\nid: a\0a\nid: \0\ndata: b\n\n', [['a', undefined, '1'], ['b', undefined, '1']]],
  'format-field-parsing': [
    'data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n', [['\0\n 2\n1\n3\n\n4']],
  ],
  'format-field-retry': ['retry:03000\ndata:x\n\n', [3000, ['x']]],
  'format-field-retry-bogus': ['retry:3000\nretry:1000x\ndata:x\n\n', [3000, ['x']]],
  'format-field-retry-empty': ['retry\ndata:test\n\n', [['test']]],
  'format-field-unknown': ['data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n', [['test\n\ntest']]],
  'format-leading-space': ['data:\ttest\rdata: \ndata:test\n\n', [['\ttest\n\ntest']]],
  'format-newlines': ['data:test\r\ndata\ndata:test\r\n\r', [['test\n\ntest']]],
  'format-null-character': ['data:\0\n\n\n\n', [['\0']]],
  'format-utf-8': ['data:ok\u2026\n\n', [['ok\u2026']]],
};

function read(pieces: readonly Uint8Array[]): Given {
  const decoder = new SseDecoder();
  return pieces.flatMap((piece) => decoder.decode(piece)).flatMap((frame): Given => {
    switch (frame.kind) {
      case 'event':
        if (frame.event !== 'message') return [[frame.data, frame.event]];
        return frame.id === undefined ? [[frame.data]] : [[frame.data, undefined, frame.id]];
      case 'retry': return [frame.milliseconds];
      case 'id': case 'too-long': return [];
      default: return frame satisfies never;
    }
  });
}

describe('the Web Platform Tests\' eventsource/format-*', () => {
  it('are 20 about bytes', () => expect(Object.keys(CASES)).toHaveLength(20));

  it.each(Object.entries(CASES))('%s, whole, byte by byte and cut in two at every byte', (_, [stream, given]) => {
    const bytes = new TextEncoder().encode(stream);
    expect(read([bytes])).toEqual(given);
    expect(read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(given);
    for (let cut = 1; cut < bytes.length; cut++) expect(read([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(given);
  });

  it.each(Object.entries(CASES).filter(([, [stream]]) => stream.length < 200))('%s, cut in three at every two bytes', (_, [stream, given]) => {
    const bytes = new TextEncoder().encode(stream);
    for (let first = 1; first < bytes.length; first++) {
      for (let second = first; second < bytes.length; second++) {
        expect(read([bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)])).toEqual(given);
      }
    }
  });
});
