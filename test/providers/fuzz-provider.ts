import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCallStatus, standardVocabulary, type CallUpdate } from '../../src/model/index.js';
import { ProviderEventError, type Provider } from '../../src/providers/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { parseUpdate } from '../../src/wire/index.js';

/** What the fuzzer needs to know of a provider. */
export interface FuzzedProvider {
  readonly provider: Provider;
  /** Whole events, one of each kind, as parsed. */
  readonly events: readonly object[];
  /** An event about a call that goes on, with this word as its status. */
  readonly withWord: (word: string) => unknown;
  /** The words that the provider has for a status, in any spelling. */
  readonly words: readonly string[];
}

/** How long `npm run fuzz:providers` wants each property to be tried; in the tests a number of tries is enough. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const tries = (numRuns: number): fc.Parameters<unknown> => (seconds > 0
  ? { seed: Number(process.env['FUZZ_SEED']), numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }
  : { numRuns });

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place in an event: the container and the key. */
function placesIn(value: unknown): [Container, string][] {
  if (!isContainer(value)) return [];
  return Object.entries(value).flatMap(([key, part]): [Container, string][] => [[value, key], ...placesIn(part)]);
}

const ODDITIES = fc.oneof(
  fc.constantFrom<unknown>(0, 1, -1, Number.POSITIVE_INFINITY, Number.NaN, null, undefined, true, false, '', '0', ' ', '__proto__', 'constructor', 'hangup', 'completed', 'ringing', {}, [], [[]], ['ringing']),
  fc.string(), fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSet: true, withBigInt: true }),
);

const CHANGE = fc.record({ at: fc.nat(), how: fc.constantFrom('replace', 'remove', 'swap', 'add'), key: fc.constantFrom('__proto__', 'data', 'call', 'id', 'payload'), value: ODDITIES });
type Change = typeof CHANGE extends fc.Arbitrary<infer T> ? T : never;

/** The event with some of its values replaced, removed, swapped or added. */
function mutate(event: object, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(event);
  for (const { at, how, key, value: shared } of changes) {
    const value: unknown = structuredClone(shared);
    const places = placesIn(copy);
    const place = places[at % Math.max(1, places.length)];
    if (!place) return value;
    const [container, name] = place;
    if (how === 'remove') Reflect.deleteProperty(container, name);
    else if (how === 'add') Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
    else Reflect.set(container, name, how === 'replace' ? value : structuredClone(places[(at * 7) % places.length]?.[0]));
  }
  return copy;
}

const asForm = (event: object): string => new URLSearchParams(Object.entries(event).map(([name, value]) => [name, String(value)])).toString();

/** Tests that hold for every provider: whatever comes, no other error, no update that the wire refuses, no call ended by a word nobody knows. */
export function fuzzProvider({ provider, events, withWord, words }: FuzzedProvider): void {
  const event = fc.constantFrom(...events);
  const mutated = fc.tuple(event, fc.array(CHANGE, { minLength: 1, maxLength: 4 })).map(([whole, changes]) => mutate(whole, changes));
  const text = fc.tuple(event, fc.constantFrom(JSON.stringify, asForm), fc.nat(), fc.constantFrom('', '{', '"', ',}', '&', '%', '\u0000'))
    .map(([whole, write, at, junk]) => { const written = write(whole); return written.slice(0, at % (written.length + 1)) + junk; });
  const body = fc.oneof({ weight: 6, arbitrary: mutated }, { weight: 2, arbitrary: text }, fc.array(mutated, { maxLength: 3 }), fc.json(), ODDITIES);

  const updatesOf = (what: unknown): CallUpdate[] => {
    try {
      return provider.updates(what);
    } catch (error) {
      expect(error).toBeInstanceOf(ProviderEventError);
      return [];
    }
  };

  describe(`mutated events of ${provider.name}`, () => {
    it('throw nothing but ProviderEventError, and give only what the wire accepts', () => {
      fc.assert(fc.property(body, (what) => {
        for (const update of updatesOf(what)) {
          const isShort = [update.call, update.status, update.number?.display, update.cause?.code].every((part) => (part?.length ?? 0) <= 200);
          if (isShort) expect(parseUpdate(update, standardVocabulary)).toEqual({ update });
        }
      }), tries(3000));
    });

    it('never end a live call by a word that the provider does not have', () => {
      // A number may begin with zeros, and is the same number.
      const normalized = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').replace(/^0+(?=\d)/, '');
      const known = new Set(words.map(normalized));
      const ours = standardVocabulary.definitions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      fc.assert(fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...ours, 'TryNumber2', 'terminated', 'error', 'finished', 'hung up')), (word) => {
        fc.pre(!known.has(normalized(word)));
        for (const update of updatesOf(withWord(word))) {
          const live = reduceCall(undefined, { call: update.call, status: 'ringing', ...(update.seq !== undefined && { seq: -1 }), ...(update.at !== undefined && { at: 1 }) });
          expect(reduceCall(live, update).isOver).toBe(false);
          expect(update.status === 'in-progress' || !parseCallStatus(update.status).isKnown).toBe(true);
        }
      }), tries(1000));
    });

    it('are not changed by being read', () => {
      for (const whole of events) {
        const before = structuredClone(whole);
        updatesOf(whole);
        expect(whole).toEqual(before);
      }
    });
  });
}
