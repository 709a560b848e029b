import { expect } from '@open-wc/testing';
import { vi } from 'vitest';
import { ClockController } from '../../../components/controllers/clock-controller.js';
import { everySecond, TICK_MS } from '../../../components/page/every-second.js';
import { PageClock } from '../../../components/page/page-clock.js';

/** A clock that a test turns on, and how many tickers run. */
function handClock() {
  const ticks = new Set<() => void>();
  return {
    ticks,
    tick: (): void => { for (const tick of ticks) tick(); },
    clock: new PageClock((tick) => {
      ticks.add(tick);
      return () => void ticks.delete(tick);
    }),
  };
}

describe('the page clock', () => {
  it('has one ticker for all, and none for nobody', () => {
    const { clock, ticks, tick } = handClock();
    const heard: string[] = [];
    const first = (): void => void heard.push('first');
    const second = (): void => void heard.push('second');
    expect(ticks.size).to.equal(0);
    clock.add(first);
    clock.add(second);
    expect(ticks.size).to.equal(1);
    tick();
    expect(heard).to.deep.equal(['first', 'second']);
    clock.delete(first);
    expect(ticks.size).to.equal(1);
    clock.delete(second);
    clock.delete(second);
    expect(ticks.size).to.equal(0);
    clock.add(first);
    expect(ticks.size).to.equal(1);
  });

  it('is heard only by elements that are on the page and need it', () => {
    const { clock } = handClock();
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

describe('every second', () => {
  let isHidden = false;
  beforeEach(() => {
    vi.useFakeTimers();
    isHidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  });
  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(document, 'hidden');
  });
  const hide = (hidden: boolean): void => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('ticks until it is stopped', () => {
    let heard = 0;
    const stop = everySecond(() => { heard += 1; });
    vi.advanceTimersByTime(TICK_MS * 3);
    expect(heard).to.equal(3);
    stop();
    vi.advanceTimersByTime(TICK_MS * 3);
    hide(false);
    expect(heard).to.equal(3);
    expect(vi.getTimerCount()).to.equal(0);
  });

  it('stands still while the page is hidden, and catches up with one tick', () => {
    let heard = 0;
    const stop = everySecond(() => { heard += 1; });
    hide(true);
    expect(vi.getTimerCount()).to.equal(0);
    vi.advanceTimersByTime(TICK_MS * 10);
    expect(heard).to.equal(0);
    hide(false);
    expect(heard).to.equal(1);
    expect(vi.getTimerCount()).to.equal(1);
    stop();
  });

  it('does not start on a hidden page', () => {
    isHidden = true;
    let heard = 0;
    const stop = everySecond(() => { heard += 1; });
    expect(vi.getTimerCount()).to.equal(0);
    hide(false);
    expect([heard, vi.getTimerCount()]).to.deep.equal([1, 1]);
    stop();
  });
});
