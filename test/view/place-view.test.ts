import { describe, expect, test } from 'vitest';
import { placeView, shownWord } from '../../src/view/index.js';
import { FAMILY, MORNING, callOf, type Told } from './make-call.js';

const options = { now: MORNING };
const place = (...told: readonly Told[]): string => placeView(callOf(told), options);

describe('where a call stands', () => {
  test('is its number and how many there are', () => {
    expect(place({ status: 'busy', try: 2, plan: FAMILY })).toBe('Home, 2 of 3');
  });

  test('names the round from the second on', () => {
    expect(place({ status: 'ringing', try: 1, round: 1, plan: FAMILY })).toBe('Mobile, 1 of 3');
    expect(place({ status: 'ringing', try: 1, round: 2, plan: FAMILY })).toBe('Mobile, 1 of 3 · Round 2');
  });

  test('guesses nothing where no plan is known', () => {
    expect(place({ status: 'busy' })).toBe('');
    expect(place({ status: 'busy', plan: { numbers: [] } })).toBe('');
    expect(place({ status: 'busy', number: { slot: 'school' } })).toBe('school');
    expect(place({ status: 'busy', number: { line: 'landline' } })).toBe('Landline');
    expect(place({ status: 'busy', try: 2 })).toBe('Number 2');
  });

  test('does not count a number beyond the plan among its numbers', () => {
    expect(place({ status: 'busy', try: 4, plan: FAMILY })).toBe('Number 4');
  });
});

describe('how many calls are shown', () => {
  test('is said beside how many there are, unless it is all of them', () => {
    expect(shownWord(12, 2000, options)).toBe('12 of 2,000 calls');
    expect(shownWord(2000, 2000, options)).toBe('2,000 calls');
    expect(shownWord(1, 1, options)).toBe('1 call');
  });
});
