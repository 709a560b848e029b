import { describe, expect, test } from 'vitest';
import { defineVocabulary } from '../../src/model/index.js';
import { explanationView, factsOfCall, factsOfStatus, type ExplanationView, type PlainStatus, type ViewOptions } from '../../src/view/index.js';
import { everyCase, vocabulary } from './every-case.js';
import { FAMILY, MINUTE, MORNING, callOf, type Told } from './make-call.js';
import { matching } from './matching.js';
import { readingGrade, wordsOf } from './reading.js';

const options: ViewOptions = { now: MORNING, vocabulary };
const explain = (plain: PlainStatus): ExplanationView => explanationView(factsOfStatus(plain), options);
const explainCall = (told: readonly Told[], now = MORNING): ExplanationView => explanationView(factsOfCall(callOf(told), now), { ...options, now });

const plan = FAMILY;
const busy = (number: number, round = 1): Told => ({ status: 'busy', try: number, round });

describe('every combination', () => {
  const seen = [...everyCase()].map((one) => ({ one, view: explanationView(one.facts, options) }));
  const texts = (field: 'title' | 'reason' | 'next'): string[] => [...new Set(seen.map(({ view }) => view[field]))];

  test('has a title of at most six words, a reason of at most twenty-five and a next step of at most fifteen', () => {
    expect([texts('title').length > 20, texts('reason').length > 90, texts('next').length > 20]).toEqual([true, true, true]);
    for (const title of texts('title')) expect.soft(wordsOf(title).length, title).toBeLessThanOrEqual(6);
    for (const reason of texts('reason')) expect.soft(wordsOf(reason).length, reason).toBeLessThanOrEqual(25);
    for (const next of texts('next')) expect.soft(wordsOf(next).length, next).toBeLessThanOrEqual(15);
  });

  test('is written so that six years of school are enough', () => {
    // The only title that is not ours is the host's own "Consent withdrawn".
    for (const title of texts('title')) if (title !== 'Consent withdrawn') expect.soft(readingGrade(title), title).toBeLessThanOrEqual(6);
    for (const reason of texts('reason')) expect.soft(readingGrade(reason), reason).toBeLessThanOrEqual(6);
    for (const next of texts('next')) expect.soft(readingGrade(next), next).toBeLessThanOrEqual(6);
  });

  test('says all three, without holes, jargon, blame or a "we"', () => {
    for (const text of [...texts('title'), ...texts('reason'), ...texts('next')]) {
      expect.soft(text).not.toBe('');
      expect.soft(text).not.toMatch(/[{}]|undefined|NaN|\.(title|reason|next)/);
      expect.soft(text).not.toMatch(/\b(SIP|API|DTMF|AMD|carrier|recipient|terminat\w*|disconnect\w*|invalid|callee|outbound|your fault)\b/i);
      expect.soft(text).not.toMatch(/\b(we|our|us|I)\b/);
    }
    for (const text of [...texts('reason'), ...texts('next')]) expect.soft(text).toMatch(/[.]$/);
  });

  test('claims that a person was there only where that is known', () => {
    for (const { one, view } of seen) {
      const claims = /\ba person (picked|was|is)|they pressed|pressed a key\./i.test(`${view.title}. ${view.reason}`);
      const isKnown = one.facts.outcome === 'person' || (one.facts.status === 'in-progress' && (one.answeredBy === 'person' || one.keyPressed));
      const denies = /Nobody pressed|if that was a person/i.test(`${view.title}. ${view.reason}`);
      if (claims && !denies) expect.soft(isKnown, `${one.status}: ${view.title}. ${view.reason}`).toBe(true);
      if (one.facts.outcome === 'person') expect.soft(view.title).toBe('A person picked up');
    }
  });

  test('claims that a message was left only where the host said so', () => {
    for (const { one, view } of seen) {
      if (/a message was left|took the message\./i.test(`${view.title}. ${view.reason}`) && !/if it took/.test(view.reason)) {
        expect.soft([one.status, one.before]).toContain('answer-machine');
        expect.soft(one.facts.outcome).toBe('machine');
      }
    }
  });

  test('tells nobody to act while the next call comes by itself, and always to act where nobody was reached', () => {
    const counted = { waiting: 0, acting: 0 };
    for (const { one, view } of seen) {
      const { facts } = one;
      if (facts.outcome !== 'not-reached' || facts.isStale) continue;
      if (facts.hasMore) {
        counted.waiting += 1;
        expect.soft([view.isActionNeeded, /will be called/.test(view.next)], view.next).toEqual([false, true]);
        expect.soft(/All numbers/.test(view.next)).toBe(facts.nextTry === 'round');
      } else {
        counted.acting += 1;
        expect.soft([view.isActionNeeded, /Nothing to do|will be called/.test(view.next)], view.next).toEqual([true, false]);
      }
    }
    expect(Math.min(counted.waiting, counted.acting)).toBeGreaterThan(1000);
  });

  test('says of old news that it is old, and promises nothing', () => {
    const stale = seen.filter(({ one }) => one.facts.isStale);
    expect(stale.length).toBeGreaterThan(1000);
    for (const { view } of stale) expect.soft([view.title, view.isActionNeeded, view.next]).toEqual(['No news for a while', true, 'Ring them yourself if it is urgent.']);
  });
});

describe('the kind of line', () => {
  test.each(['far-end-disconnect', 'network-disconnect', 'failed', 'no-answer'])('changes what is said of %s', (status) => {
    const reasons = [explain({ status }), explain({ status, line: 'mobile' }), explain({ status, line: 'landline' })].map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(3);
  });

  test('changes what to do after a network\'s message', () => {
    expect(explain({ status: 'Far End Disconnect', line: 'mobile' })).toMatchObject({ reason: matching(/signal/), next: 'Call again later, or send a text.' });
    expect(explain({ status: 'Far End Disconnect', line: 'landline' })).toMatchObject({ reason: matching(/out of use/), next: 'Check with them if the number is still in use.' });
  });
});

describe('false certainty', () => {
  test('is left out: failed is likely, network-disconnect is what the network says, outgoing is often', () => {
    expect(explain({ status: 'failed' }).reason).toMatch(/Most likely the number does not exist/);
    expect(explain({ status: 'network-disconnect' }).reason).toMatch(/^The network says/);
    expect(explain({ status: 'outgoing' }).reason).toMatch(/Often it says/);
    expect(explain({ status: 'outgoing', detail: 'number-changed' }).reason).toMatch(/^The phone company says that this number was changed/);
    expect(explain({ status: 'completed' }).reason).toMatch(/Nothing says who picked up/);
  });
});

describe('where the call stands', () => {
  test('first of three numbers: the next one is called, nothing to do', () => {
    expect(explainCall([{ ...busy(1), plan }])).toMatchObject({ title: 'The line was busy', next: 'Nothing to do yet. The next number will be called.', isActionNeeded: false });
  });

  test('a number that will not work again is worth correcting all the same', () => {
    expect(explainCall([{ status: 'failed', try: 1, plan }]).next).toBe('The next number will be called. Correct this one when you can.');
  });

  test('last of three numbers with a round to come', () => {
    expect(explainCall([{ ...busy(1), plan }, busy(2), busy(3)]).next).toBe('Nothing to do yet. All numbers will be called again.');
  });

  test('second round', () => {
    const told = [{ ...busy(1), plan }, busy(2), busy(3), { status: 'ringing', try: 1, round: 2 }];
    expect(explainCall(told).reason).toBe('Nobody has picked up yet. It rings for 30 seconds at most. This is round 2 of 2.');
  });

  test('over, with every number tried: how often', () => {
    const once = { ...plan, rounds: 1 };
    expect(explainCall([{ ...busy(1), plan: once }, busy(2), busy(3)])).toMatchObject({
      reason: 'The phone was in use, so the call did not get through. No message was left. All 3 numbers were tried.', isActionNeeded: true,
    });
    expect(explainCall([{ ...busy(1), plan }, busy(2), busy(3), busy(1, 2), busy(2, 2), busy(3, 2)]).reason).toMatch(/All 3 numbers were tried 2 times\.$/);
    const two = { numbers: [{ slot: 'mobile' }, { slot: 'home' }], rounds: 2 };
    expect(explainCall([{ ...busy(1), plan: two }, busy(2), busy(1, 2), busy(2, 2)]).reason).toMatch(/Both numbers were tried 2 times\.$/);
    const alone = { numbers: [{ slot: 'mobile' }], rounds: 3 };
    expect(explainCall([{ ...busy(1), plan: alone }, busy(1, 2), busy(1, 3)]).reason).toMatch(/It was tried 3 times\.$/);
  });

  test('over, with a number left out: nothing is said that is not true', () => {
    expect(explainCall([{ ...busy(1), plan }, { ...busy(3), final: true }]).reason).not.toMatch(/tried/);
    expect(explainCall([{ status: 'queued', plan }, { status: 'busy', try: 1, final: true }]).reason).not.toMatch(/tried/);
    const lastNotDialled = [{ ...busy(1), plan: { ...plan, rounds: 1 } }, busy(2), { status: 'try-number', try: 3, final: true }];
    expect(explainCall(lastNotDialled).reason).not.toMatch(/tried/);
  });

  test('withdrawn after a number was tried', () => {
    expect(explainCall([{ ...busy(1), plan }, { status: 'ringing', try: 2 }, { status: 'cancelled', try: 2 }])).toMatchObject({
      outcome: 'not-reached', reason: matching(/After that, the call was cancelled\.$/),
    });
    expect(explainCall([{ status: 'queued', plan }, { status: 'cancelled' }]).reason).toBe('It was cancelled before it was picked up. No message was left.');
  });

  test('over without any result', () => {
    expect(explainCall([{ status: 'ringing', final: true }])).toMatchObject({ situation: 'no-result', outcome: 'unsure', title: 'The result is not known', isActionNeeded: true });
  });

  test('before the first number no number had failed', () => {
    expect(explain({ status: 'TryNumber1', tries: 3 })).toMatchObject({ title: 'Trying the first number', reason: 'The first number is being called now.' });
    expect(explainCall([{ ...busy(1), plan }, busy(2), busy(3), { status: 'try-number', try: 1, round: 2 }]).reason)
      .toBe('A new round begins. The first number is being called again. This is round 2 of 2.');
    expect(explain({ status: 'TryNumber2', tries: 3 })).toMatchObject({ title: 'Trying the next number', reason: 'The number before did not work. Number 2 of 3 is being called now.' });
  });

  test('a machine on the first of three: whether the next is called is the host\'s to know', () => {
    expect(explainCall([{ status: 'answer-machine', try: 1, plan }])).toMatchObject({
      title: 'A message was left', next: 'Wait a little. The next number may still be called.', isActionNeeded: false,
    });
  });

  test('before there is a result, the next number is not spoken of as if it were certain', () => {
    expect(explainCall([{ status: 'queued', try: 1, plan }]).next).toBe('Nothing to do yet. The call goes out by itself.');
    expect(explainCall([{ status: 'in-progress', try: 1, plan }]).next).toBe('Nothing to do yet. The result will show here.');
  });

  test('a call that goes on, with what is known of who is on the line', () => {
    const reason = (more: Partial<Told>): string => explainCall([{ status: 'in-progress', ...more }]).reason;
    expect(reason({})).toMatch(/Who is on the line is not known yet/);
    expect(reason({ answeredBy: 'machine' })).toMatch(/^An answer machine picked up/);
    expect(reason({ answeredBy: 'person' })).toMatch(/^A person picked up/);
    expect(reason({ keyPressed: true })).toMatch(/^A person picked up/);
  });

  test('the phone rings as long as the plan says', () => {
    expect(explainCall([{ status: 'ringing', plan: { ...plan, ringSeconds: 45 } }])).toMatchObject({
      reason: 'Nobody has picked up yet. It rings for 45 seconds at most.', next: 'Nothing to do yet. If nobody picks up, the next number is called.',
    });
  });
});

describe('news that does not come', () => {
  test('a phone that cannot be ringing any more', () => {
    expect(explainCall([{ status: 'ringing', at: MORNING }], MORNING + MINUTE)).toMatchObject({
      title: 'No news for a while', reason: 'The phone should not be ringing any more. Most likely nobody picked up.', isActionNeeded: true, isStale: true,
    });
  });

  test('is told without the round, for nothing is known to go on', () => {
    const told = [{ ...busy(1), plan }, busy(2), busy(3), { status: 'ringing', try: 1, round: 2, at: MORNING }];
    expect(explainCall(told, MORNING + MINUTE).reason).toBe('The phone should not be ringing any more. Most likely nobody picked up.');
  });

  test('a next number that was never called', () => {
    expect(explainCall([{ ...busy(1), at: MORNING, plan }], MORNING + 90 * MINUTE)).toMatchObject({ title: 'No news for a while', reason: matching(/next call should have come/) });
  });
});

describe('a person who picked up', () => {
  test('is told from a call that broke off', () => {
    const normal = explain({ status: 'completed', answeredBy: 'person' });
    expect([normal.reason, normal.next]).toEqual(['A person picked up, and the call ended in the normal way.', 'Nothing to do.']);
    const cut = explanationView({ ...factsOfStatus({ status: 'failed' }), outcome: 'person' }, options);
    expect([cut.reason, cut.next]).toEqual(['A person picked up, but the call did not end in the normal way.', 'Ask them if they heard all of it.']);
  });
});

describe('a status that the host defined', () => {
  const own = defineVocabulary([
    { name: 'mailbox-full', phase: 'ended', outcome: 'not-reached', words: { en: { label: 'Mailbox full', title: 'No room', reason: 'The mailbox is full', next: 'Try on Monday.' } } },
    { name: 'opted-out', phase: 'ended', outcome: 'cancelled', words: { en: { label: 'Opted out', meaning: 'They asked not to be called.' } } },
    { name: 'odd', phase: 'ended', outcome: 'not-reached' },
  ]);
  const view = (told: readonly Told[]): ExplanationView => explanationView(factsOfCall(callOf(told, own), MORNING), { now: MORNING, vocabulary: own });

  test('is explained in the host\'s words, and the place in the plan added', () => {
    const all = [{ status: 'busy', try: 1, plan: { numbers: [{}, {}] } }, { status: 'mailbox-full', try: 2 }];
    expect(view(all)).toMatchObject({ title: 'No room', reason: 'The mailbox is full. Both numbers were tried.', next: 'Try on Monday.' });
  });

  test('falls back where the host gave fewer', () => {
    expect(view([{ status: 'opted-out' }])).toMatchObject({ title: 'Opted out', reason: 'They asked not to be called.', next: 'Call again if they still need to know.' });
    expect(view([{ status: 'odd' }])).toMatchObject({ title: 'odd', reason: 'The phone system gave no more details.', next: 'Ring them yourself if it is urgent.' });
  });
});

describe('a host\'s wording', () => {
  test('wins, with its places filled, also for cases that English has no words for', () => {
    const words = { 'busy.title': 'Line engaged', 'ringing.reason': 'It rings for {seconds} s.', 'busy.next.mobile': 'Send a text.' };
    expect(explanationView(factsOfStatus({ status: 'busy', line: 'mobile' }), { ...options, words })).toMatchObject({ title: 'Line engaged', next: 'Send a text.' });
    expect(explanationView(factsOfStatus({ status: 'ringing' }), { ...options, words }).reason).toBe('It rings for 30 s.');
  });
});
