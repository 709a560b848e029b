import type { CallUpdate } from '../model/index.js';
import { createRandom, type Random } from './random.js';
import type { ScenarioUpdate } from './scenario.js';
import { TWO_NUMBERS } from './scenarios/scenario-plans.js';

/** What a broadcast is made from. */
export interface BroadcastOptions {
  /** How many calls go out. Default 1000. */
  readonly calls?: number;
  /** The same seed gives the same broadcast. Default 1. */
  readonly seed?: number;
  /** What the calls' ids begin with; a number from 1 follows. Default `call-`. */
  readonly prefix?: string;
}

/** Many calls at once, told update by update. */
export interface Broadcast {
  /** The ids of all its calls, in order. */
  readonly ids: readonly string[];
  /** What each call starts with: one `queued` each. */
  queued(at: number): CallUpdate[];
  /** Up to so many further updates of calls that are not over, mixed as chance decides; fewer near the end, none after it. */
  take(count: number, at: number): CallUpdate[];
  /** How many updates are still to come, the `queued` ones not counted. */
  readonly left: number;
}

const LAST_RESULTS: readonly (readonly [weight: number, result: readonly ScenarioUpdate[]])[] = [
  [46, [{ status: 'in-progress' }, { status: 'answered', answeredBy: 'person' }, { status: 'completed', final: true }]],
  [18, [{ status: 'in-progress' }, { status: 'answer-machine', answeredBy: 'machine' }, { status: 'completed', final: true }]],
  [5, [{ status: 'in-progress' }, { status: 'no-response' }, { status: 'completed', final: true }]],
  [5, [{ status: 'in-progress' }, { status: 'completed', final: true }]],
  [14, [{ status: 'no-answer', final: true }]],
  [4, [{ status: 'busy', final: true }]],
  [3, [{ status: 'failed', final: true }]],
  [2, [{ status: 'cancelled', final: true }]],
  [2, [{ status: 'far-end-disconnect', final: true }]],
  [1, [{ status: 'network-disconnect', final: true }]],
];

const TOTAL_WEIGHT = LAST_RESULTS.reduce((sum, [weight]) => sum + weight, 0);

/**
 * Makes a broadcast: a message that goes to many contacts at once, as a school sends it. The results are spread as such
 * messages usually end; the figures are made up.
 */
export function createBroadcast(options: BroadcastOptions = {}): Broadcast {
  const { calls = 1000, seed = 1, prefix = 'call-' } = options;
  const random = createRandom(seed);
  const ids = Array.from({ length: calls }, (_, index) => `${prefix}${index + 1}`);
  const stories = ids.map((id) => ({ id, seq: 1, rest: inventStory(random) }));
  const going = stories.filter(({ rest }) => rest.length > 0);
  let left = stories.reduce((sum, { rest }) => sum + rest.length, 0);

  const next = (at: number): CallUpdate | undefined => {
    const index = Math.floor(random() * going.length);
    const story = going[index];
    const update = story?.rest.shift();
    if (story === undefined || update === undefined) return undefined;
    const last = going.at(-1);
    // The last one takes its place: to move up all behind it would take longer the more calls there are.
    if (story.rest.length === 0 && last !== undefined) {
      going[index] = last;
      going.pop();
    }
    left--;
    return { call: story.id, seq: ++story.seq, at, ...update };
  };

  return {
    ids,
    get left() { return left; },
    queued: (at) => ids.map((call) => ({ call, status: 'queued', seq: 1, at, plan: TWO_NUMBERS })),
    take(count, at) {
      const taken: CallUpdate[] = [];
      for (let update = count > 0 ? next(at) : undefined; update !== undefined; update = taken.length < count ? next(at) : undefined) {
        taken.push(update);
      }
      return taken;
    },
  };
}

function inventStory(random: Random): ScenarioUpdate[] {
  const last = random() < 0.35 ? 2 : 1;
  const first: ScenarioUpdate[] = last === 1 ? [] : [
    { status: 'ringing', try: 1 },
    { status: random() < 0.4 ? 'busy' : 'no-answer', try: 1 },
    { status: 'try-number', try: 2 },
  ];
  const result = pickResult(random).map((update) => ({ ...update, try: last }));
  return [...first, { status: 'ringing', try: last }, ...result];
}

function pickResult(random: Random): readonly ScenarioUpdate[] {
  let mark = random() * TOTAL_WEIGHT;
  for (const [weight, result] of LAST_RESULTS) {
    mark -= weight;
    if (mark < 0) return result;
  }
  return [];
}
