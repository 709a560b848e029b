import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCallStatus, standardVocabulary } from '../../../src/model/index.js';
import { ProviderEventError } from '../../../src/providers/index.js';
import { twilio } from '../../../src/providers/twilio/index.js';
import { parseUpdate } from '../../../src/wire/index.js';
import { callback, form } from './twilio-fixtures.js';

const NAMES = [...Object.keys(callback()), 'AnsweredBy', 'SipResponseCode', 'CallDuration', 'Duration', 'Digits', 'DialCallSid', 'DialCallStatus',
  'sid', 'status', 'call_sid', 'call_state', 'data', 'specversion', 'calls', '__proto__', 'constructor'];
const WORDS = ['ringing', 'completed', 'busy', 'failed', 'canceled', 'human', 'machine_start', '404', '0', '', 'outgoing', 'CA1', 'hangup', '1e400', 'constructor', '__proto__'];

const value = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom<unknown>(0, null, undefined, true, Number.NaN, {}, [], ['ringing']), fc.string(), fc.anything());
const mutation = fc.dictionary(fc.constantFrom(...NAMES), value);
const event = fc.oneof({ weight: 5, arbitrary: mutation.map((fields): unknown => ({ ...callback(), ...fields })) }, { weight: 1, arbitrary: mutation });
const wrapped = fc.oneof(event, fc.array(event), event.map((data) => ({ specversion: '1.0', data })), event.map((one) => ({ calls: [one, 7] })), fc.anything());
const text = fc.oneof(fc.string(), fc.tuple(fc.nat(400), fc.string()).map(([at, junk]) => form(callback()).slice(0, at) + junk), fc.json());

/** The updates, or nothing where the event was refused as it should be. */
const updatesOf = (body: unknown) => {
  try {
    return twilio.updates(body);
  } catch (error) {
    expect(error).toBeInstanceOf(ProviderEventError);
    return [];
  }
};

describe('mutated events', () => {
  it('throw nothing but ProviderEventError and give updates that the wire accepts', () => {
    fc.assert(fc.property(fc.oneof(wrapped, text), (body) => {
      for (const update of updatesOf(body)) {
        const isShort = update.call.length <= 512 && update.status.length <= 512 && (update.number?.display?.length ?? 0) <= 512 && (update.cause?.code?.length ?? 0) <= 512;
        if (isShort) expect(parseUpdate(update, standardVocabulary)).toEqual({ update });
      }
    }), { numRuns: 3000 });
  });

  it('never end a call by a word that Twilio does not have', () => {
    const known = new Set(['queued', 'initiated', 'ringing', 'inprogress', 'answered', 'completed', 'busy', 'noanswer', 'canceled', 'cancelled', 'failed', 'fail', 'undialed']);
    const spelled = fc.oneof(fc.string(), fc.constantFrom(...standardVocabulary.definitions.flatMap(({ name, aliases = [] }) => [name, ...aliases])));
    fc.assert(fc.property(spelled, (word) => {
      fc.pre(!known.has(word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')));
      for (const { status } of updatesOf(callback({ CallStatus: word }))) expect(parseCallStatus(status).isKnown).toBe(false);
    }), { numRuns: 2000 });
  });

  it('are not changed by being read', () => {
    const before = Object.freeze(callback());
    twilio.updates(before);
    expect(before).toEqual(callback());
  });
});
