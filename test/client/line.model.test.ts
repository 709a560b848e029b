import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineWorld } from './support/line-world.js';

/** What the model believes of the line: as little as can be said without a clock. */
interface Model {
  isOver: boolean;
}

type Command = fc.Command<Model, LineWorld>;

/** Something that happens, after which everything that always holds is looked at. The numbers are those of CONNECTION.md. */
class Happening implements Command {
  readonly #name: string;
  readonly #run: (world: LineWorld) => void;
  readonly #ends: boolean;
  readonly #leadsTo: string | undefined;

  /** @param leadsTo The state that the line is in afterwards, unless it is closed. */
  constructor(name: string, run: (world: LineWorld) => void, { ends = false, leadsTo }: { readonly ends?: boolean; readonly leadsTo?: string } = {}) {
    this.#name = name;
    this.#run = run;
    this.#ends = ends;
    this.#leadsTo = leadsTo;
  }

  check(): boolean { return true; }

  run(model: Model, world: LineWorld): void {
    const wasOpen = world.current !== undefined;
    const wasClosed = world.state.name === 'closed';
    this.#run(world);
    // 1: what ends the line ends it for good, and nothing else does.
    if (this.#ends && (wasOpen || this.#name === 'close')) model.isOver = true;
    expect(world.state.name === 'closed').toBe(model.isOver || wasClosed);
    if (this.#leadsTo !== undefined && (wasOpen || this.#leadsTo === 'offline')) expect(world.state.name).toBeOneOf([this.#leadsTo, 'closed']);
    checkAlways(world);
  }

  toString(): string { return this.#name; }
}

function checkAlways(world: LineWorld): void {
  const { state, current, held } = world;
  // 2: one thing goes on at a time, and it is the one that the state says.
  expect(world.openConnections).toBe(state.name === 'connecting' || state.name === 'live' ? 1 : 0);
  // 1, and teardown: a closed line holds nothing.
  if (state.name === 'closed') expect(held).toEqual({ timers: 0, listeners: 0 });
  // 3: only ready leads to live, and reset away from it.
  if (state.name === 'live') expect(current?.isReady).toBe(true);
  if (state.name === 'connecting') expect(current?.isReady).toBe(false);
  // 4: after a failure at least two fifths of the base, unless a sign came from outside.
  for (const { waited, least, hadSign } of world.waits) if (!hadSign) expect(waited).toBeGreaterThanOrEqual(least);
  // 5: a wait that the host ordered is a minimum, whatever signs come.
  expect(world.broken.order).toBe(0);
  // 6: tries are forgotten only when the line was live for a while.
  expect(world.broken.forgotten).toBe(0);
  // The line is known to be dead: no stream outlives its silence, no attempt its time.
  if (current?.isOpen === true) expect(world.now - current.beatAt).toBeLessThan(world.timing.silence);
  if (state.name === 'connecting' && current !== undefined) expect(world.now - current.stepAt).toBeLessThan(world.timing.readyWithin + 1000);
  // 9: the cursor that goes out is one that the host named together with ready.
  expect(world.broken.cursor).toBe(0);
}

const seconds = fc.constantFrom(0.1, 0.5, 1, 2, 5, 9, 14, 40);

const comeLive = new Happening('open and ready', (world) => {
  world.open();
  world.ready();
}, { leadsTo: 'live' });

const ends: fc.Arbitrary<Command>[] = [
  fc.constantFrom(401, 403, 404, 410, 204).map((status) => new Happening(`status ${status}`, (world) => world.refuse(status), { ends: true })),
  fc.constant(new Happening('close', (world) => world.close(), { ends: true })),
];

const commands: fc.Arbitrary<Command>[] = [
  fc.constant(comeLive),
  fc.constant(new Happening('open', (world) => world.open())),
  fc.constant(new Happening('ready', (world) => world.ready())),
  fc.constant(new Happening('reset', (world) => world.reset())),
  fc.constant(new Happening('update', (world) => world.update())),
  fc.constant(new Happening('drop', (world) => world.drop(), { leadsTo: 'waiting' })),
  fc.constant(new Happening('complete', (world) => world.complete(), { leadsTo: 'waiting' })),
  fc.constant(new Happening('unreachable', (world) => world.unreachable())),
  fc.constantFrom(1, 20, 600).map((after) => new Happening(`busy for ${after} s`, (world) => world.refuse(503, after * 1000), { leadsTo: 'waiting' })),
  fc.constantFrom(500, 502, 429, 302).map((status) => new Happening(`status ${status}`, (world) => world.refuse(status))),
  fc.nat(4000).map((ms) => new Happening(`retry ${ms}`, (world) => world.retry(ms))),
  seconds.map((s) => new Happening(`${s} s in silence`, (world) => world.pass(s * 1000))),
  seconds.map((s) => new Happening(`${s} s with heartbeats`, (world) => world.passAlive(s * 1000))),
  fc.constant(new Happening('ten minutes of sleep', (world) => world.sleep(600_000))),
  fc.constantFrom('online', 'visible', 'taken-out').map((sign) => new Happening(sign, (world) => world.sign(sign))),
  fc.constantFrom('offline', 'put-away').map((sign) => new Happening(sign, (world) => world.sign(sign), { leadsTo: 'offline' })),
];

it('keeps what always holds, whatever happens in whatever order', { timeout: 120_000 }, () => {
  const story = fc.commands([
    fc.oneof(
      ...commands.map((arbitrary, index) => ({ arbitrary, weight: index === 0 ? 60 : 10 })),
      ...ends.map((arbitrary) => ({ arbitrary, weight: 1 })),
    ),
  ], { maxCommands: 60, size: 'max' });
  let live = 0;
  let waits = 0;
  fc.assert(fc.property(story, fc.nat(), (steps, seed) => {
    const world = new LineWorld(seed);
    try {
      fc.modelRun(() => ({ model: { isOver: false }, real: world }), steps);
      live += world.timesLive;
      waits += world.waits.length;
    } finally {
      world.close();
    }
    expect(world.held).toEqual({ timers: 0, listeners: 0 });
    expect(world.openConnections).toBe(0);
  }), { numRuns: 600 });
  // The stories get somewhere.
  expect(live).toBeGreaterThan(600);
  expect(waits).toBeGreaterThan(600);
});
