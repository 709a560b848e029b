import { describe, expect, it } from 'vitest';
import { makeCall, scenarioCall, SCENARIOS } from '../../src/testing/index.js';

describe('makeCall', () => {
  it('makes a call of one status in any spelling', () => {
    expect(makeCall({ status: 'Connected – Answered' })).toMatchObject({ id: '42', status: 'answered', outcome: 'person' });
  });

  it('makes a call of several updates, in their order', () => {
    const call = makeCall([{ status: 'busy', try: 1 }, { status: 'ringing', try: 2, contact: { name: 'Ada Okafor' } }], { id: '7' });
    expect(call).toMatchObject({ id: '7', status: 'ringing', contact: { name: 'Ada Okafor' } });
    expect(call.attempts.map(({ status }) => status)).toEqual(['busy', 'ringing']);
  });

  it('says what is wrong with an update, and that there is none', () => {
    expect(() => makeCall({ status: 'busy', try: -1 })).toThrow('Update 1 of makeCall: try must be a whole number');
    expect(() => makeCall([])).toThrow('makeCall needs an update.');
  });
});

describe('scenarioCall', () => {
  it.each(SCENARIOS)('brings $name to its end', ({ name, ends }) => {
    expect(scenarioCall(name)).toMatchObject(ends);
  });

  it('stops where it is told to', () => {
    expect(scenarioCall('busy', { id: '42', steps: 2 })).toMatchObject({ id: '42', status: 'ringing' });
  });

  it('names the scenarios there are where it is asked for another', () => {
    expect(() => scenarioCall('lazy')).toThrow(/There is no scenario "lazy".*busy/);
  });
});
