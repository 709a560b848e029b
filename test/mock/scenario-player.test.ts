import { describe, expect, it } from 'vitest';
import type { CallUpdate } from '../../src/model/index.js';
import { createManualClock, playScenario, type Scenario, type ScenarioPlayerOptions } from '../../src/mock/index.js';

const STORY: Scenario = {
  name: 'story', group: 'stories', title: 'A story', teaches: 'It teaches.', contact: { name: 'Ada Okafor' },
  steps: [
    { afterMs: 0, update: { status: 'queued' } },
    { afterMs: 1000, update: { status: 'ringing' } },
    { afterMs: 4000, update: { status: 'busy', final: true } },
  ],
  ends: { status: 'busy', outcome: 'not-reached', isOver: true },
};

function play(options: Partial<ScenarioPlayerOptions> = {}) {
  const clock = createManualClock(1_000_000);
  const published: CallUpdate[] = [];
  const player = playScenario(STORY, { clock, publish: (update) => published.push(update), ...options });
  return { clock, player, said: () => published.map(({ call, status, at }) => `${call} ${status} ${(at ?? 0) - 1_000_000}`) };
}

describe('playScenario', () => {
  it('publishes each step at its time and ends with no timer left', () => {
    const { clock, player, said } = play();
    expect(said()).toEqual(['story queued 0']);
    clock.advance(999);
    expect(said()).toHaveLength(1);
    clock.advance(1);
    expect(said()).toHaveLength(2);
    clock.advance(10_000);
    expect(said()).toEqual(['story queued 0', 'story ringing 1000', 'story busy 5000']);
    expect(player).toMatchObject({ state: 'ended', played: 3 });
    expect(clock.waiting).toBe(0);
  });

  it('plays as many times faster as it is told', () => {
    const { clock, said } = play({ speed: 20 });
    clock.advance(250);
    expect(said()).toEqual(['story queued 0', 'story ringing 50', 'story busy 250']);
  });

  it('keeps its place while paused', () => {
    const { clock, player, said } = play();
    clock.advance(600);
    player.pause();
    expect(clock.waiting).toBe(0);
    clock.advance(60_000);
    expect(said()).toHaveLength(1);
    player.resume();
    clock.advance(399);
    expect(said()).toHaveLength(1);
    clock.advance(1);
    expect(said().at(-1)).toBe('story ringing 61000');
  });

  it('changes its speed in the middle of a wait', () => {
    const { clock, player, said } = play();
    clock.advance(1000);
    clock.advance(2000);
    player.setSpeed(10);
    clock.advance(200);
    expect(said().at(-1)).toBe('story busy 3200');
  });

  it('changes its speed while paused without starting', () => {
    const { clock, player, said } = play();
    player.pause();
    player.setSpeed(10);
    clock.advance(5000);
    expect(said()).toHaveLength(1);
    player.resume();
    clock.advance(100);
    expect(said().at(-1)).toBe('story ringing 5100');
  });

  it('restarts as a new call, at the end and in the middle', () => {
    const { clock, player, said } = play();
    clock.advance(1000);
    player.restart();
    expect(player).toMatchObject({ call: 'story-2', played: 1, state: 'playing' });
    clock.advance(5000);
    player.restart();
    expect(said()).toEqual([
      'story queued 0', 'story ringing 1000', 'story-2 queued 1000', 'story-2 ringing 2000', 'story-2 busy 6000', 'story-3 queued 6000',
    ]);
  });

  it('stops for good', () => {
    const { clock, player, said } = play();
    player.stop();
    clock.advance(60_000);
    player.resume();
    expect(said()).toHaveLength(1);
    expect(player.state).toBe('stopped');
    expect(clock.waiting).toBe(0);
  });

  it('says what changed', () => {
    const seen: string[] = [];
    const { clock, player } = play({ onChange: ({ state, played }) => seen.push(`${state} ${played}`) });
    clock.advance(1000);
    player.pause();
    player.resume();
    player.stop();
    expect(seen).toEqual(['playing 1', 'playing 2', 'paused 2', 'playing 2', 'stopped 2']);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a speed of %d', (speed) => {
    expect(() => play({ speed })).toThrow(RangeError);
  });
});
