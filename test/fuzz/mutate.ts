import type { Random } from '../../src/mock/random.js';

/** What hosts say, and what readers of streams stumble over. */
const SEEDS = [
  'event: snapshot\ndata: {"calls":[{"call":"1","status":"ringing","seq":1},{"call":"2","status":"busy"}],"more":true}\n\n',
  'event: ready\nid: e-17\ndata: {"cursor":"e-17","now":1795430400000,"resumed":false}\n\n',
  'id: e-18\ndata: {"call":"42","status":"try-number","try":2,"round":1,"number":{"slot":"home","line":"landline","display":"+44 7700 900123"},"seq":3,"at":"2026-03-04T12:00:00Z"}\n\n',
  'id: e-19\r\nevent: update\r\ndata: [{"call":"42","status":"answered","seq":4,"plan":{"numbers":[{},null],"rounds":2}},{"call":"43","status":"Canceled"}]\r\n\r\n',
  'event: reset\ndata: {"reason":"cursor-expired"}\n\n', 'event: ping\ndata: {"now":1795430405000}\n\n', ': heartbeat\n\n', 'retry: 2000\n\n', 'id: \0\n\n', 'data\n\n',
];
/** What a host says to a reader who asked for the compact form. */
const COMPACT_SEEDS = [
  ...SEEDS, ...[1, 2, 3, 4, 5].flatMap((id) => [`id: e-${id}\ndata: [0,2,50${id},${id}]\n\n`, `data: [1,${id}]\n\n`, `id: e-1${id}\ndata: [[0,4,900,2],[1,${id}]]\n\n`]),
  'data: [1,{"call":"43","status":"queued"},"fax machine",0,0,{"final":true}]\n\n', 'id: e-3\ndata: [[0,4,900,2],[1,9],{"call":"44","status":"busy"}]\n\n',
];
const INTRODUCTIONS = 'id: e-1\ndata: [0,{"call":"42","status":"queued","seq":1,"at":1795430400000,"contact":{"name":"Ada Lovelace"}}]\n\ndata: [1,{"call":"43","status":"queued"}]\n\n';
/** An answer to a poll, on lines of its own and not. */
const POLL_SEEDS = [
  '{"messages":[\n{"type":"reset","reason":"cursor-expired"},\n{"type":"snapshot","calls":[{"call":"1","status":"busy"}],"more":false},\n{"type":"ready","cursor":"e-3","now":1,"resumed":false}\n],"cursor":"e-3","more":false}\n',
  '{"messages":[\n{"type":"update","cursor":"e-4","updates":[{"call":"1","status":"ringing","seq":1},{"call":"2","status":"busy","seq":9}]},\n{"type":"update","cursor":"e-5","call":"1","status":"answered","seq":2}\n],"cursor":"e-5","more":true}\n',
  '{"messages":[],"cursor":"e-6"}', '{ "messages": [ {"type":"retry","milliseconds":5}, {"call":"3","status":"queued"} ], "cursor": "e-7", "more": false }',
];
const PIECES = [
  '\n', '\r', '\r\n', '\n\n', 'data:', 'data: ', 'event:', 'id:', 'retry:', ':', '\uFEFF', '\0', '{', '}', '[', ']', '"', '\\', '\\ud800', 'null', 'true', '-1', '1e999', '0.5',
  '9007199254740993', '"__proto__":', '"constructor":', '"call":""', '{"call":{"call":1}}', '"seq":', '"at":"2026-02-30T25:61:61Z"', '[[[[[[[[', '\u2028', '\u{1f4de}', 'x'.repeat(3000),
];

const encoder = new TextEncoder();

/** A piece of a stream that began well and met with an accident; the same draws give the same piece. */
export const mutatedBytes = (random: Random): Uint8Array => mutated(drawn(SEEDS, random), random);

/** The same of a stream in the compact form, which introduces its handles. */
export const mutatedCompact = (random: Random): Uint8Array => mutated(INTRODUCTIONS + drawn(COMPACT_SEEDS, random), random);

const drawn = (seeds: readonly string[], random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 8) }, () => seeds[Math.floor(random() * seeds.length)] ?? '').join('');

/** An answer to a poll that met with an accident. */
export function mutatedPoll(random: Random): Uint8Array {
  return mutated(POLL_SEEDS[Math.floor(random() * POLL_SEEDS.length)] ?? '', random);
}

function mutated(whole: string, random: Random): Uint8Array {
  const below = (end: number): number => Math.floor(random() * end);
  let bytes = [...encoder.encode(whole)];
  for (let times = below(8); times > 0; times--) {
    const at = below(bytes.length + 1);
    switch (below(6)) {
      case 0: bytes.splice(at, 1 + below(6)); break;
      case 1: bytes.splice(at, 0, ...encoder.encode(PIECES[below(PIECES.length)] ?? '')); break;
      case 2: bytes[Math.min(at, bytes.length - 1)] = below(256); break;
      case 3: bytes.splice(at, 0, ...bytes.slice(below(bytes.length), below(bytes.length))); break;
      case 4: bytes = bytes.slice(0, at); break;
      default: bytes = [...bytes.slice(at), ...bytes.slice(0, at)];
    }
    if (bytes.length === 0) bytes.push(10);
  }
  return Uint8Array.from(bytes);
}
