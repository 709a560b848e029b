import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactReader } from '../../../src/client/compact/compact-reader.js';
import { compactFormat } from '../../../src/host/compact/compact-frame.js';
import { HandleTable } from '../../../src/host/compact/handle-table.js';
import { KnownHandles } from '../../../src/host/compact/known-handles.js';
import { ANSWERED_BY, CALL_STATUSES, standardVocabulary, type CallUpdate } from '../../../src/model/index.js';
import { DEFAULT_EVENT_LENGTH, parseUpdate } from '../../../src/wire/index.js';

const text = fc.string({ maxLength: 6 });
const name = fc.string({ minLength: 1, maxLength: 6 });
const number = fc.record({ slot: text, line: fc.constantFrom('mobile' as const, 'landline' as const), display: text }, { requiredKeys: [] });

/** Updates of a few calls with every field there is, which repeat themselves often enough. */
const update: fc.Arbitrary<CallUpdate> = fc.record({
  call: fc.constantFrom('a', 'b', 'c', 'ü', '__proto__'),
  status: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...CALL_STATUSES) }, { weight: 1, arbitrary: fc.constantFrom('fax machine', '7', 'constructor') }),
  detail: fc.constantFrom('declined', 'fax'), try: fc.constantFrom(1, 2), round: fc.constantFrom(1, 2),
  number: fc.oneof(fc.constant({ slot: 'home' }), number),
  seq: fc.oneof(fc.nat(9), fc.maxSafeNat()), at: fc.oneof(fc.nat(9), fc.double({ min: 0, max: 8.64e15, noNaN: true }), fc.constantFrom(1_760_000_000_000, 8.64e15)),
  cause: fc.record({ source: text, code: text, text }, { requiredKeys: [] }), contact: fc.oneof(fc.constant({ name: 'Ada Lovelace' }), fc.record({ ref: text, name }, { requiredKeys: [] })),
  plan: fc.record({ numbers: fc.array(number, { maxLength: 2 }), rounds: fc.constantFrom(1, 2), ringSeconds: fc.constant(30), pauseSeconds: fc.double({ min: 0, max: 9, noNaN: true }) }, { requiredKeys: ['numbers'] }),
  final: fc.boolean(), answeredBy: fc.constantFrom(...ANSWERED_BY), keyPressed: fc.boolean(), duration: fc.double({ min: 0, max: 1e6, noNaN: true }),
}, { requiredKeys: ['call', 'status'] })
  // What a host publishes has gone through JSON and the check, and so knows no -0 and no field that is not there.
  .map((made) => parseUpdate(JSON.parse(JSON.stringify(made)), standardVocabulary).update)
  .filter((parsed) => parsed !== undefined);

/** What a client makes of a stream that comes in pieces of this size. */
function read(bytes: Uint8Array, piece: number): { readonly updates: unknown[]; readonly cursor: string | undefined } {
  const reader = compactReader(DEFAULT_EVENT_LENGTH);
  const updates: unknown[] = [];
  let last: string | undefined;
  for (let at = 0; at < bytes.length; at += piece) {
    for (const event of reader(bytes.subarray(at, at + piece))) {
      if (event.kind !== 'message') throw new Error(`A ${event.kind} is not what the host said.`);
      updates.push(event.value);
      last = event.cursor;
    }
  }
  return { updates: updates.flat(), cursor: last };
}

it('brings to every reader the updates that ordinary JSON would, whoever comes and goes, however the stream is cut', () => {
  const messages = fc.array(fc.record({ updates: fc.array(update, { minLength: 1, maxLength: 5 }), joins: fc.boolean() }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(messages, fc.integer({ min: 5, max: 20 }), fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 100, max: 4000 })), (said, limit, piece) => {
    const table = new HandleTable(limit);
    const format = compactFormat(table);
    const readers: { readonly known: KnownHandles; readonly bytes: number[]; readonly updates: CallUpdate[]; readonly late: (() => void)[] }[] = [];
    for (const [index, { updates, joins }] of said.entries()) {
      if (joins || index === 0) readers.push({ known: new KnownHandles(), bytes: [], updates: [], late: [] });
      const frame = format({ type: 'update', updates, cursor: String(index) });
      for (const [place, reader] of readers.entries()) {
        const write = (): void => void reader.bytes.push(...frame.bytesFor(reader.known));
        reader.updates.push(...updates);
        // Every third reader is slow: what waits for it is written later, perhaps in another life of the table.
        if (place % 3 !== 1) write();
        else reader.late.push(write);
        if (reader.late.length > 3) for (const each of reader.late.splice(0)) each();
      }
    }
    for (const { bytes, updates, late } of readers) {
      for (const each of late) each();
      expect(read(Uint8Array.from(bytes), piece)).toEqual({ updates, cursor: String(said.length - 1) });
    }
  }), { numRuns: 300 });
});

it('comes through in the same way, cut at every byte', () => {
  const format = compactFormat(new HandleTable(9));
  const known = new KnownHandles();
  const contact = { name: 'Zoë 📞' };
  const updates: CallUpdate[] = [
    { call: '1', status: 'queued', seq: 1, at: 9, contact }, { call: '1', status: 'ringing', seq: 2, at: 10, contact }, { call: '1', status: 'fax – machine', seq: 3, at: 11, contact, final: true },
  ];
  const bytes = Uint8Array.from(updates.flatMap((each, index) => [...format({ type: 'update', updates: [each], cursor: String(index) }).bytesFor(known)]));
  for (let piece = 1; piece <= bytes.length; piece++) expect(read(bytes, piece)).toEqual({ updates, cursor: '2' });
  for (let cut = 1; cut < bytes.length; cut++) {
    const reader = compactReader(DEFAULT_EVENT_LENGTH);
    const taken = [bytes.subarray(0, cut), bytes.subarray(cut)].flatMap((part) => [...reader(part)]);
    expect(taken.flatMap((event) => (event.kind === 'message' ? event.value : []))).toEqual(updates);
  }
});
