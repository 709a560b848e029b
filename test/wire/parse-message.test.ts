import Ajv2020 from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MessageError, RingbackError, defineVocabulary, parseMessage, parseMessageText, parseTime } from '../../src/index.js';
import { checkUpdate } from '../../src/wire/message-faults.js';

const update = (data: unknown): ReturnType<typeof parseMessage> => parseMessage({ type: 'update', data, cursor: '7' });

describe('an update', () => {
  it.each(['', 'message', 'update'])('needs two fields and no name: type "%s"', (type) => {
    expect(parseMessageText(type, '{"call":"42","status":"busy"}', undefined))
      .toEqual({ message: { type: 'update', updates: [{ call: '42', status: 'busy' }] }, errors: [] });
  });

  it('keeps everything the protocol knows, in the spelling of the vocabulary', () => {
    const { message, errors } = update({
      call: '42', status: "TryNumber'2'", detail: 'declined', round: 2, seq: 3, at: '2026-11-23T10:15:30+01:00', final: false, answeredBy: 'unknown',
      keyPressed: false, duration: 1.5, number: { slot: 'home', line: 'landline', display: '020 7946 0000' }, cause: { source: 'sip', code: '486', text: 'Busy Here' },
      contact: { ref: 'c-1', name: 'Ada' }, plan: { numbers: [{ slot: 'mobile' }, {}], rounds: 2, ringSeconds: 20, pauseSeconds: 60 },
    });
    expect(errors).toEqual([]);
    expect(message).toEqual({ type: 'update', cursor: '7', updates: [{
      call: '42', status: 'try-number', try: 2, detail: 'declined', round: 2, seq: 3, at: Date.UTC(2026, 10, 23, 9, 15, 30), final: false, answeredBy: 'unknown',
      keyPressed: false, duration: 1.5, number: { slot: 'home', line: 'landline', display: '020 7946 0000' }, cause: { source: 'sip', code: '486', text: 'Busy Here' },
      contact: { ref: 'c-1', name: 'Ada' }, plan: { numbers: [{ slot: 'mobile' }, {}], rounds: 2, ringSeconds: 20, pauseSeconds: 60 },
    }] });
  });

  it('takes null for what is left out, and drops what the protocol does not know', () => {
    expect(update({ call: '42', status: 'busy', detail: null, at: null, number: { slot: null, line: 'mobile', colour: 'red' }, plan: { numbers: [null] }, extra: 1 }).message)
      .toEqual({ type: 'update', cursor: '7', updates: [{ call: '42', status: 'busy', number: { line: 'mobile' }, plan: { numbers: [{}] } }] });
  });

  it('prefers the try that is given to the one in the word', () => {
    expect(update({ call: '42', status: 'TryNumber2', try: 3 }).message).toMatchObject({ updates: [{ try: 3 }] });
  });

  it("keeps a text that nobody knows, and reads a host's own", () => {
    expect(update({ call: '42', status: ' Teleported ' }).message).toMatchObject({ updates: [{ status: 'Teleported' }] });
    const vocabulary = defineVocabulary([{ name: 'mailbox-full', phase: 'ended', outcome: 'not-reached' }]);
    expect(parseMessage({ type: '', data: { call: '42', status: 'Mailbox Full' } }, vocabulary).message).toMatchObject({ updates: [{ status: 'mailbox-full' }] });
  });

  it('does not let a message reach into the prototype', () => {
    const parsed = parseMessageText('', '{"call":"42","status":"busy","__proto__":{"final":true},"number":{"__proto__":{"slot":"x"}}}', undefined);
    expect(parsed.message).toEqual({ type: 'update', updates: [{ call: '42', status: 'busy', number: {} }] });
  });

  it.each([
    ['call', { status: 'busy' }], ['call', { call: 42, status: 'busy' }], ['call', { call: '', status: 'busy' }], ['call', { call: 'x'.repeat(513), status: 'busy' }],
    ['status', { call: '42' }], ['status', { call: '42', status: null }], ['seq', { call: '42', status: 'busy', seq: 1.5 }],
    ['try', { call: '42', status: 'busy', try: 0 }], ['at', { call: '42', status: 'busy', at: 'yesterday' }], ['at', { call: '42', status: 'busy', at: '2026-11-23T10:15:30' }],
    ['answeredBy', { call: '42', status: 'busy', answeredBy: 'alien' }], ['number.line', { call: '42', status: 'busy', number: { line: 'wet string' } }],
    ['plan.numbers', { call: '42', status: 'busy', plan: {} }], ['plan.numbers[1].slot', { call: '42', status: 'busy', plan: { numbers: [{}, { slot: 7 }] } }],
    ['final', { call: '42', status: 'busy', final: 'yes' }], ['cause', { call: '42', status: 'busy', cause: 'none' }], ['', 'busy'], ['', null], ['', 17],
  ])('names the field at fault: %s in %j', (path, data) => {
    const { message, errors: [error] } = update(data);
    expect(message).toBeUndefined();
    expect(error).toBeInstanceOf(MessageError);
    expect(error).toMatchObject({ code: 'bad-message', fault: 'not-valid', path, type: 'update', cursor: '7' });
    expect(error?.message).toContain(error?.rule);
  });

  it('loses only the bad update of a batch', () => {
    const { message, errors } = update([{ call: '1', status: 'busy' }, { call: '2' }, { call: '3', status: 'queued' }]);
    expect(message).toMatchObject({ updates: [{ call: '1' }, { call: '3' }] });
    expect(errors.map(({ path }) => path)).toEqual(['updates[1].status']);
  });

  it('accepts an empty batch, which moves the cursor', () => {
    expect(update([])).toEqual({ message: { type: 'update', updates: [], cursor: '7' }, errors: [] });
  });
});

describe('the other messages', () => {
  it('reads a snapshot, and keeps what is good of it', () => {
    const { message, errors } = parseMessage({ type: 'snapshot', data: { calls: [{ call: '1', status: 'busy' }, { status: 'busy' }], more: true } });
    expect(message).toEqual({ type: 'snapshot', updates: [{ call: '1', status: 'busy' }], more: true });
    expect(errors.map(({ path }) => path)).toEqual(['calls[1].call']);
  });

  it.each([null, [], {}, { calls: {} }, 'x'])('refuses a snapshot without calls: %j', (data) => {
    expect(parseMessage({ type: 'snapshot', data })).toMatchObject({ errors: [{ path: 'calls' }] });
  });

  it('reads ready, with the cursor from its data or from its id', () => {
    expect(parseMessageText('ready', '{"cursor":"9","now":1000,"resumed":true}', '9').message).toEqual({ type: 'ready', cursor: '9', now: 1000, resumed: true });
    expect(parseMessageText('ready', '', '9').message).toEqual({ type: 'ready', cursor: '9', resumed: false });
    expect(parseMessageText('ready', '{}', undefined).errors[0]).toMatchObject({ path: 'cursor', rule: 'is missing' });
  });

  it('reads reset and ping', () => {
    expect(parseMessageText('reset', '{"reason":"cursor-expired"}', undefined).message).toEqual({ type: 'reset', reason: 'cursor-expired' });
    expect(parseMessageText('ping', '{"now":"2026-11-23T00:00:00Z"}', undefined).message).toEqual({ type: 'ping', now: Date.UTC(2026, 10, 23) });
    expect(parseMessageText('ping', '', undefined).message).toEqual({ type: 'ping' });
    expect(parseMessageText('ping', '7', undefined).errors).toHaveLength(1);
    expect(parseMessageText('reset', '{"reason":7}', undefined).errors[0]).toMatchObject({ path: 'reason' });
  });

  it('skips a type that it does not know, without an error', () => {
    expect(parseMessageText('weather', '{"rain":true}', '7')).toEqual({ errors: [] });
  });

  it('says that a text is no JSON, without repeating it', () => {
    const { errors: [error] } = parseMessageText('update', '{"call":"secret', '7');
    expect(error).toBeInstanceOf(RingbackError);
    expect(error).toMatchObject({ fault: 'not-json', cursor: '7' });
    expect(error?.message).not.toContain('secret');
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.constantFrom('update', 'snapshot', 'ready', 'reset', 'ping', '', 'x'), fc.jsonValue(), (type, data) => {
      const { message, errors } = parseMessage({ type, data });
      return message !== undefined || errors.length > 0 || type === 'x';
    }));
  });
});

describe('the compiled check', () => {
  const ajv = new Ajv2020.default({ allowUnionTypes: true });
  const schema = JSON.parse(readFileSync(new URL('../../src/wire/messages.schema.json', import.meta.url), 'utf8')) as { $id: string };
  ajv.addSchema(schema);
  const reference = ajv.compile({ $ref: `${schema.$id}#/$defs/update` });

  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('x'.repeat(513), '💡'.repeat(400), '💡'.repeat(600), 0, -1, 1.5, 1e300, 2 ** 53));
  /** Mostly what the schema allows, sometimes anything, so that both answers occur. */
  const mostly = (...good: readonly unknown[]): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 24, arbitrary: fc.constantFrom(...good, null) }, { weight: 1, arbitrary: odd });
  const object = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 24, arbitrary: fc.record(fields, { requiredKeys: [] }) }, { weight: 1, arbitrary: odd });
  const text = mostly('x', '', 'x'.repeat(512), '💡'.repeat(512));
  const number = object({ slot: text, line: mostly('mobile', 'landline'), display: text });
  const any = object({
    call: fc.oneof({ weight: 24, arbitrary: fc.constant('42') }, odd), status: fc.oneof({ weight: 24, arbitrary: fc.constant('busy') }, odd), detail: text,
    try: mostly(1, 1000), round: mostly(1, 100_000), seq: mostly(0, 2 ** 53 - 1), at: mostly(0, 8.64e15, 'noon'), final: mostly(true, false),
    answeredBy: mostly('person', 'machine', 'unknown'), keyPressed: mostly(true), duration: mostly(0, 1.5), number,
    cause: object({ source: text, code: text, text }), contact: object({ ref: text, name: text }),
    plan: object({ numbers: fc.oneof({ weight: 9, arbitrary: fc.array(number, { maxLength: 3 }) }, odd), rounds: mostly(1), ringSeconds: mostly(1, 30.5), pauseSeconds: mostly(0) }),
  });

  it('accepts and refuses exactly what the schema does', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(fc.property(any, (value) => {
      const isValid = reference(value);
      seen[isValid ? 'true' : 'false']++;
      expect(checkUpdate(value).fault === undefined).toBe(isValid);
    }), { numRuns: 5000 });
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500);
  });
});

describe('parseTime', () => {
  it.each([
    [1000, 1000], ['2026-11-23T10:15:30Z', Date.UTC(2026, 10, 23, 10, 15, 30)], ['2026-11-23T10:15:30.250+02:00', Date.UTC(2026, 10, 23, 8, 15, 30, 250)],
    ['2026-11-23 10:15:30+0000', Date.UTC(2026, 10, 23, 10, 15, 30)],
  ])('reads %j', (value, time) => { expect(parseTime(value)).toBe(time); });

  it.each(['', '1', 'March', '2026-11-23', '2026-11-23T10:15:30', '2026-13-45T99:99:99Z', Number.NaN])('does not guess at %j', (value) => {
    expect(parseTime(value)).toBeUndefined();
  });
});
