import { describe, expect, test } from 'vitest';
import { PLANNED_MARKS, timelineView, type TimelineView, type ViewOptions } from '../../src/view/index.js';
import { FAMILY, MINUTE, MORNING, callOf, type Told } from './make-call.js';

const options: ViewOptions = { now: MORNING + 17 * MINUTE, timeZone: 'UTC' };
const view = (told: readonly Told[], more: Partial<ViewOptions> = {}): TimelineView => timelineView(callOf(told), { ...options, ...more });

const STORY: readonly Told[] = [
  { status: 'queued', at: MORNING - MINUTE, plan: FAMILY },
  { status: 'busy', try: 1, at: MORNING },
  { status: 'no-answer', try: 2, at: MORNING + 2 * MINUTE },
  { status: 'network-disconnect', try: 3, at: MORNING + 5 * MINUTE },
  { status: 'ringing', try: 1, round: 2, at: MORNING + 17 * MINUTE - 14_000 },
];

describe('a story of three numbers and two rounds', () => {
  const story = view(STORY);

  test('has a row for each number, masked', () => {
    expect(story.rows).toEqual([
      { try: 1, label: 'Mobile', display: '+44 •••• ••••23', line: 'mobile' },
      { try: 2, label: 'Home', display: '+1 ••• ••• ••42', line: 'landline' },
      { try: 3, label: 'Work', display: '+1 ••• ••• ••77', line: 'landline' },
    ]);
    expect(view(STORY, { showNumbers: true }).rows[0]?.display).toBe('+44 7700 900123');
  });

  test('has a column for each round', () => {
    expect(story.rounds).toEqual([{ round: 1, label: 'Round 1', isPlanned: false }, { round: 2, label: 'Round 2', isPlanned: false }]);
    expect(view(STORY.slice(0, 2)).rounds[1]).toEqual({ round: 2, label: 'Round 2', isPlanned: true });
  });

  test('has a mark for what was, what is and what is to come', () => {
    expect(story.marks.map(({ key, state, word, outcome }) => [key, state, word, outcome])).toEqual([
      ['1/1', 'past', 'Busy', 'not-reached'], ['1/2', 'past', 'No answer', 'not-reached'], ['1/3', 'past', 'Number not in use', 'not-reached'],
      ['2/1', 'now', 'Ringing', 'pending'], ['2/2', 'planned', 'Planned', 'pending'], ['2/3', 'planned', 'Planned', 'pending'],
    ]);
    expect(story.marks[3]).toMatchObject({ ringSecondsLeft: 16, ringText: '0:16', timeText: '09:30', startedAt: MORNING + 17 * MINUTE - 14_000 });
    expect(story.plannedLeftOut).toBe(0);
  });

  test('says each in one sentence', () => {
    expect(story.marks.map(({ sentence }) => sentence)).toEqual([
      'Mobile, round 1: busy, 09:13.', 'Home, round 1: no answer, 09:16.', 'Work, round 1: number not in use, 09:19.',
      'Mobile, round 2: ringing, 09:30.', 'Home, round 2: planned.', 'Work, round 2: planned.',
    ]);
  });

  test('is the same as a list by round', () => {
    expect(story.groups.map(({ label, marks }) => [label, marks.length])).toEqual([['Round 1', 3], ['Round 2', 3]]);
    expect(story.groups.flatMap(({ marks }) => marks)).toEqual(story.marks);
  });

  test('has nothing to come once the call is over', () => {
    const over = view([...STORY, { status: 'answered', try: 1, round: 2, at: MORNING + 17 * MINUTE }]);
    expect(over.marks.map(({ state }) => state)).toEqual(['past', 'past', 'past', 'past']);
    expect(over.marks.at(-1)).toMatchObject({ word: 'Answered', outcome: 'person' });
    expect(over.marks.at(-1)?.ringSecondsLeft).toBeUndefined();
  });
});

describe('what is going on', () => {
  test('is marked stale when news is overdue', () => {
    const late = view(STORY, { now: MORNING + 19 * MINUTE }).marks[3];
    expect(late).toMatchObject({ state: 'now', isStale: true, word: 'Ringing – no news', sentence: 'Mobile, round 2: ringing – no news, 09:30.' });
    expect(late?.ringSecondsLeft).toBeUndefined();
  });

  test('uses what this client heard where the host gives no times', () => {
    const call = callOf([{ status: 'ringing' }]);
    expect(timelineView(call, options, options.now - 41_000).marks[0]?.isStale).toBe(true);
    expect(timelineView(call, options, options.now - 39_000).marks[0]?.isStale).toBe(false);
  });

  test('does not repeat which number is tried in the row of that number', () => {
    const { marks } = view([{ status: 'try-number', try: 2, plan: FAMILY, at: options.now }]);
    expect(marks[0]).toMatchObject({ word: 'Trying now', sentence: 'Home, round 1: trying now, 09:31.' });
  });

  test('is not pretended of an attempt that was left behind without a result', () => {
    const { marks } = view([{ status: 'ringing', try: 1, plan: FAMILY, at: MORNING }, { status: 'ringing', try: 2, at: options.now }]);
    expect(marks[0]).toMatchObject({ state: 'past', word: 'Result not known', outcome: 'unsure', isStale: false });
    expect(marks[1]).toMatchObject({ state: 'now', word: 'Ringing' });
  });

  test('a host that ends the call without a result leaves it not known', () => {
    expect(view([{ status: 'ringing', final: true }]).marks[0]).toMatchObject({ state: 'past', word: 'Result not known' });
  });
});

describe('numbers that are not all known', () => {
  test('have a row by their place, and sentences without rounds where there is one', () => {
    const { rows, marks } = view([{ status: 'busy', try: 2 }]);
    expect(rows).toEqual([{ try: 2, label: 'Number 2' }]);
    expect(marks[0]?.sentence).toBe('Number 2: busy.');
  });

  test('are called by their line, or the host\'s word for them', () => {
    const numbers = [{ line: 'landline' }, { slot: 'Grandma\u202E' }, { slot: 'WORK' }, {}] as const;
    expect(view([{ status: 'busy', plan: { numbers } }]).rows.map(({ label }) => label)).toEqual(['Landline', 'Grandma', 'Work', 'Number 4']);
  });

  test('are told apart where two have one name', () => {
    const numbers = [{ slot: 'mobile' }, { slot: 'home' }, { slot: 'mobile' }] as const;
    expect(view([{ status: 'busy', plan: { numbers } }]).rows.map(({ label }) => label)).toEqual(['Mobile 1', 'Home', 'Mobile 3']);
  });

  test('may be named by an update, beyond or instead of the plan', () => {
    const { rows } = view([{ status: 'busy', try: 1, plan: { numbers: [{ slot: 'mobile' }] }, number: { display: '+44 7700 900999' } }, { status: 'busy', try: 4, number: { slot: 'work' } }]);
    expect(rows).toEqual([{ try: 1, label: 'Mobile', display: '+44 •••• ••••99' }, { try: 4, label: 'Work' }]);
  });
});

describe('odd input', () => {
  test('an empty plan is no plan', () => {
    const { rows, marks, plannedLeftOut } = view([{ status: 'busy', plan: { numbers: [] } }]);
    expect([rows.length, marks.length, plannedLeftOut]).toEqual([1, 1, 0]);
  });

  test('attempts beyond the plan stand after it, with nothing planned', () => {
    const { rows, marks } = view([{ status: 'ringing', try: 5, round: 9, plan: FAMILY }]);
    expect(rows.map(({ try: number }) => number)).toEqual([1, 2, 3, 5]);
    expect(marks.map(({ key, state }) => [key, state])).toEqual([['9/5', 'now']]);
    const early = view([{ status: 'ringing', try: 5, round: 1, plan: FAMILY }]);
    expect(early.marks.map(({ key }) => key)).toEqual(['1/5', '2/1', '2/2', '2/3']);
  });

  test('a plan without end lists a few and counts the rest', () => {
    const { marks, plannedLeftOut } = view([{ status: 'ringing', plan: { ...FAMILY, rounds: 1000 } }]);
    expect(marks.length).toBe(1 + PLANNED_MARKS);
    expect(plannedLeftOut).toBe(3000 - 1 - PLANNED_MARKS);
    expect(marks.at(-1)).toMatchObject({ round: 11, try: 1 });
  });

  test('three hundred attempts', () => {
    const told = Array.from({ length: 300 }, (_, index): Told => ({ status: 'busy', try: index % 3 + 1, round: Math.floor(index / 3) + 1, at: MORNING + index * 1000 }));
    const { rows, rounds, marks, groups } = view(told);
    expect([rows.length, rounds.length, marks.length, groups.length]).toEqual([3, 100, 300, 100]);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(300);
    expect(marks.at(-1)?.sentence).toBe('Number 3, round 100: busy, 09:18.');
  });

  test('no times: no time is shown', () => {
    const { marks } = view([{ status: 'busy' }]);
    expect(marks[0]?.timeText).toBeUndefined();
    expect(marks[0]?.startedAt).toBeUndefined();
  });

  test('a clock that is a day ahead: the time is not believed; a day behind: the date stands with it', () => {
    const DAY = 24 * 60 * MINUTE;
    expect(view([{ status: 'busy', at: options.now + DAY }]).marks[0]).toMatchObject({ startedAt: options.now + DAY, sentence: 'Number 1: busy.' });
    expect(view([{ status: 'busy', at: options.now - DAY }]).marks[0]?.timeText).toBe('22 Nov, 09:31');
  });

  test('unknown texts and a host\'s own words keep their capitals', () => {
    expect(view([{ status: 'SIT Tone' }]).marks[0]).toMatchObject({ word: 'SIT Tone', isKnown: false, sentence: 'Number 1: SIT Tone.' });
  });
});

describe('another language', () => {
  test('keeps capitals where that language does, and its own clock', () => {
    const words = { 'mark.case': 'keep', 'busy.label': 'Besetzt', 'mark.alone': '{slot}: {word} um {time}.' } as const;
    expect(view([{ status: 'busy', at: MORNING }], { lang: 'de', words }).marks[0]?.sentence).toBe('Number 1: Besetzt um 09:14.');
    expect(view([{ status: 'busy', at: MORNING }], { lang: 'en-US' }).marks[0]?.timeText).toMatch(/^09:14\sAM$/);
  });
});
