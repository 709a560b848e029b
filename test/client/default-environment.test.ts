import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultEnvironment, type LineSign } from '../../src/client/index.js';

/** What a page has and Node has not. */
class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  readonly baseURI = 'https://school.example/board/';
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('signs$', () => {
  let page: FakePage;
  let world: EventTarget;
  let given: LineSign[];

  beforeEach(() => {
    page = new FakePage();
    world = new EventTarget();
    given = [];
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', world.addEventListener.bind(world));
  });

  const pageShow = (persisted: boolean): Event => Object.assign(new Event('pageshow'), { persisted });

  it('tells of network and page, and of nothing after it was given up', () => {
    const subscription = defaultEnvironment.signs$.subscribe((sign) => given.push(sign));
    const happen = (): void => {
      for (const type of ['online', 'offline', 'pagehide']) world.dispatchEvent(new Event(type));
      world.dispatchEvent(pageShow(false));
      world.dispatchEvent(pageShow(true));
      page.visibilityState = 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
      page.visibilityState = 'visible';
      page.dispatchEvent(new Event('visibilitychange'));
    };
    happen();
    expect(given).toEqual(['online', 'offline', 'put-away', 'taken-out', 'visible']);
    subscription.unsubscribe();
    happen();
    expect(given).toHaveLength(5);
  });

  it('is silent where there is nothing to listen to', () => {
    vi.stubGlobal('addEventListener', undefined);
    expect(() => defaultEnvironment.signs$.subscribe().unsubscribe()).not.toThrow();
  });
});

let later = 0;

/** Time that only a test moves, after all that the frames of other tests asked for. */
function beAtRest(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  later += 10_000;
  vi.advanceTimersByTime(later);
}

describe('frame', () => {
  it('is the next painted one, and takes its timer back', () => {
    vi.useFakeTimers();
    let paint: () => void = () => {};
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => { paint = work; return 7; });
    const cancelled = vi.fn();
    vi.stubGlobal('cancelAnimationFrame', cancelled);
    const work = vi.fn();
    defaultEnvironment.frame(work);
    paint();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('comes after 100 ms where nothing is painted, and takes the painted one back', () => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', () => 7);
    const cancelled = vi.fn();
    vi.stubGlobal('cancelAnimationFrame', cancelled);
    const work = vi.fn();
    defaultEnvironment.frame(work);
    vi.advanceTimersByTime(99);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    expect(cancelled).toHaveBeenCalledWith(7);
  });

  it('comes twenty times a second after one that took too long, and with the next one again after one that did not', async () => {
    beAtRest();
    const asked = vi.fn<(work: () => void) => number>(() => 7);
    vi.stubGlobal('requestAnimationFrame', asked);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    const paint = async (milliseconds: number): Promise<void> => {
      asked.mock.lastCall?.[0]();
      vi.advanceTimersByTime(milliseconds);
      // What was posted in the frame runs after it.
      await new Promise<void>((resolve) => { defaultEnvironment.task(resolve); });
    };
    defaultEnvironment.frame(() => {});
    await paint(20);
    defaultEnvironment.frame(() => {});
    vi.advanceTimersByTime(29);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(asked).toHaveBeenCalledTimes(2);
    await paint(10);
    defaultEnvironment.frame(() => {});
    expect(asked).toHaveBeenCalledTimes(3);
    defaultEnvironment.frame(() => {})();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([[60, 150], [1000, 250]])('rests longer after one that took %i ms: the next begins %i ms after it at the earliest, or when that is over', async (took, period) => {
    beAtRest();
    const asked = vi.fn<(work: () => void) => number>(() => 7);
    vi.stubGlobal('requestAnimationFrame', asked);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    const work = vi.fn();
    defaultEnvironment.frame(() => {});
    asked.mock.lastCall?.[0]();
    vi.advanceTimersByTime(took);
    await new Promise<void>((resolve) => { defaultEnvironment.task(resolve); });
    defaultEnvironment.frame(work);
    vi.advanceTimersByTime(Math.max(0, period - took - 1));
    expect(asked).toHaveBeenCalledTimes(took > period ? 2 : 1);
    vi.advanceTimersByTime(1);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('can be called off while it waits for its turn', async () => {
    beAtRest();
    const asked = vi.fn<(work: () => void) => number>(() => 7);
    vi.stubGlobal('requestAnimationFrame', asked);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    defaultEnvironment.frame(() => {});
    asked.mock.lastCall?.[0]();
    vi.advanceTimersByTime(20);
    await new Promise<void>((resolve) => { defaultEnvironment.task(resolve); });
    const work = vi.fn();
    defaultEnvironment.frame(work)();
    vi.advanceTimersByTime(1000);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(work).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('can be called off', () => {
    vi.useFakeTimers();
    const work = vi.fn();
    defaultEnvironment.frame(work)();
    vi.advanceTimersByTime(1000);
    expect(work).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('task', () => {
  it('runs once, later', async () => {
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      defaultEnvironment.task(() => { order.push('task'); resolve(); });
      order.push('now');
    });
    expect(order).toEqual(['now', 'task']);
  });

  it('can be called off', async () => {
    const work = vi.fn();
    defaultEnvironment.task(work)();
    await new Promise<void>((resolve) => { defaultEnvironment.task(resolve); });
    expect(work).not.toHaveBeenCalled();
  });
});

describe('the place', () => {
  it('is the page\'s, as it is when it is asked', () => {
    expect(defaultEnvironment.baseUrl).toBeUndefined();
    vi.stubGlobal('document', new FakePage());
    expect(defaultEnvironment.baseUrl).toBe('https://school.example/board/');
  });

  it('may have a network unless the machine says that it has none', () => {
    vi.stubGlobal('navigator', undefined);
    expect(defaultEnvironment.isOnline()).toBe(true);
    vi.stubGlobal('navigator', {});
    expect(defaultEnvironment.isOnline()).toBe(true);
    vi.stubGlobal('navigator', { onLine: true });
    expect(defaultEnvironment.isOnline()).toBe(true);
    vi.stubGlobal('navigator', { onLine: false });
    expect(defaultEnvironment.isOnline()).toBe(false);
  });

  it('has the fetch of the moment: mocks come after the module was loaded', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('mocked')));
    const response = await defaultEnvironment.fetch('https://calls.example/', {});
    expect(await response.text()).toBe('mocked');
  });

  it('draws numbers from [0, 1)', () => {
    const drawn = defaultEnvironment.random();
    expect(drawn >= 0 && drawn < 1).toBe(true);
  });
});
