import { describe, expect, it } from 'vitest';
import { SHEET, SHEET_LINES, SHEET_PLACES, sheetCall } from '../../demo/state/sheet.js';
import { CALL_STATUSES, parseCallStatus } from '../../src/model/index.js';
import { badgeView, explanationView, factsOfCall } from '../../src/view/index.js';

describe('SHEET', () => {
  it('has each of the fifteen statuses once, by words that are recognised', () => {
    const statuses = SHEET.map(({ source }) => parseCallStatus(source));
    expect(statuses.every(({ isKnown }) => isKnown)).toBe(true);
    expect(statuses.map((parsed) => (parsed.isKnown ? parsed.status : '')).toSorted()).toEqual([...CALL_STATUSES].toSorted());
    for (const { source, cases } of SHEET) {
      const parsed = parseCallStatus(source);
      for (const { update } of cases) expect(parsed).toMatchObject({ status: update.status });
    }
  });

  it.each(SHEET_LINES.flatMap((line) => SHEET_PLACES.map((place) => [line, place] as const)))(
    'has words for every case on a line that is %s, at the place %s', (line, place) => {
      for (const one of SHEET.flatMap(({ cases }) => cases)) {
        const call = sheetCall(one, line, place);
        if (call === undefined) throw new Error('A case without a call.');
        const facts = factsOfCall(call, 0, undefined);
        expect(facts.status).toBe(one.update.status);
        expect(facts.line).toBe(line === 'not-said' ? undefined : line);
        expect(badgeView(facts, { now: 0 }).isKnown).toBe(true);
        expect(explanationView(facts, { now: 0 }).title).not.toBe('');
      }
    });

  it('puts the number where it was asked for', () => {
    const [busy] = SHEET.find(({ source }) => source === 'Busy')?.cases ?? [];
    if (!busy) throw new Error('No row for Busy.');
    const at = (place: (typeof SHEET_PLACES)[number]) => {
      const call = sheetCall(busy, 'mobile', place);
      return `${call?.shown.round}.${call?.shown.try} ${call?.isOver} of ${call?.attempts.length}`;
    };
    expect(SHEET_PLACES.map(at)).toEqual(['1.1 true of 1', '1.1 false of 1', '1.3 true of 3', '2.1 false of 4']);
  });
});
