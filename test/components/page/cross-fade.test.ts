import { expect, vi } from 'vitest';
import { crossFade } from '../../../components/page/cross-fade.js';

// The clock stands still where it is put.
let now = 5000;

function fadesOf(count: number): number {
  const elements = Array.from({ length: count }, () => document.body.appendChild(document.createElement('span')));
  elements.forEach(crossFade);
  const fades = elements.filter((element) => element.getAnimations().length > 0).length;
  for (const element of elements) element.remove();
  return fades;
}

describe('fades', () => {
  it('are for some changes at once, and none while a storm of them goes on', () => {
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const isWelcome = matchMedia('(prefers-reduced-motion: no-preference)').matches;
    const most = isWelcome ? 40 : 0;
    expect(fadesOf(60)).toBe(most);
    for (let frame = 0; frame < 10; frame++) {
      now += 160;
      expect(fadesOf(41)).toBe(0);
    }
    now += 900;
    expect(fadesOf(1)).toBe(0);
    now += 200;
    expect(fadesOf(1)).toBe(isWelcome ? 1 : 0);
    clock.mockRestore();
  });
});
