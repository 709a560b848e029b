import { expect } from '@open-wc/testing';
import { ClockController } from '../../../components/controllers/clock-controller.js';
import { PageClock, TICK_MS } from '../../../components/page/page-clock.js';

/** A clock whose timers and visibility a test decides on. */
function surroundings() {
  const timers = new Map<number, () => void>();
  const watchers = new Set<() => void>();
  let isHidden = false;
  let last = 0;
  const clock = new PageClock({
    start(tick, milliseconds) {
      expect(milliseconds).to.equal(TICK_MS);
      timers.set(++last, tick);
      return last;
    },
    stop: (timer) => void timers.delete(timer),
    isHidden: () => isHidden,
    onVisibility(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  });
  return {
    clock, timers, watchers,
    tick: () => { for (const tick of timers.values()) tick(); },
    hide: (hidden: boolean): void => {
      isHidden = hidden;
      for (const changed of watchers) changed();
    },
  };
}

describe('the page clock', () => {
  it('has one timer for all, and none for nobody', () => {
    const { clock, timers, watchers, tick } = surroundings();
    const heard: string[] = [];
    const first = (): void => void heard.push('first');
    const second = (): void => void heard.push('second');
    expect(timers.size).to.equal(0);
    clock.add(first);
    clock.add(second);
    expect(timers.size).to.equal(1);
    tick();
    expect(heard).to.deep.equal(['first', 'second']);
    clock.delete(first);
    expect(timers.size).to.equal(1);
    clock.delete(second);
    clock.delete(second);
    expect([timers.size, watchers.size]).to.deep.equal([0, 0]);
  });

  it('stands still while the page is hidden, and catches up with one tick', () => {
    const { clock, timers, hide } = surroundings();
    let heard = 0;
    clock.add(() => { heard += 1; });
    hide(true);
    expect([timers.size, heard]).to.deep.equal([0, 0]);
    hide(false);
    expect([timers.size, heard]).to.deep.equal([1, 1]);
  });

  it('does not start on a hidden page', () => {
    const { clock, timers, hide } = surroundings();
    hide(true);
    clock.add(() => undefined);
    expect(timers.size).to.equal(0);
    hide(false);
    expect(timers.size).to.equal(1);
  });

  it('is heard only by elements that are on the page and need it', () => {
    const { clock } = surroundings();
    const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
    const controller = new ClockController(host, () => undefined, clock);
    controller.isNeeded = true;
    expect(clock.size).to.equal(0);
    controller.hostConnected();
    expect(clock.size).to.equal(1);
    controller.isNeeded = false;
    expect(clock.size).to.equal(0);
    controller.isNeeded = true;
    controller.hostDisconnected();
    expect(clock.size).to.equal(0);
    controller.hostConnected();
    expect(clock.size).to.equal(1);
  });
});
