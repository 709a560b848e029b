import type { CallOutcome, CallPhase } from '../../src/model/index.js';
import { badgeView, noNewsWord, onWordsChange, situationOf, type BadgeFacts, type Situation, type ViewOptions } from '../../src/view/index.js';
import { shapeOf, type CallShape } from '../icons/call-shape.js';

/** What a badge shows, and nothing that it does not: it renders again only where this differs. */
export interface BadgeLook {
  readonly word: string;
  /** The whole word and what it means, for a tooltip. */
  readonly title: string;
  /** The classes of its tone. */
  readonly tone: string;
  readonly shape: CallShape;
}

// A page with thousands of badges shows a few looks. To find one costs a fraction of putting its words together, and texts that the page
// has been given before are cheaper for it, too. With each stands all that it depends on beside the situation.
const kept = new Map<Situation, readonly [look: BadgeLook, outcome: CallOutcome, phase: CallPhase, lang: string | undefined]>();
const forget = (): void => kept.clear();

// A host's own words, and those with numbers in them, are put together each time.
const NOT_KEPT = /^(own|unknown|try-number)$/;

/** How a status looks as a badge; `undefined` stands for one of which nothing is known yet. Equal looks are mostly the same object. */
export function badgeLook(facts: BadgeFacts | undefined, options: ViewOptions): BadgeLook {
  if (facts === undefined) {
    const word = noNewsWord(options);
    return { word, title: word, tone: 'cancelled', shape: 'planned' };
  }
  const { outcome, phase, isStale } = facts;
  const { lang, words } = options;
  const situation = situationOf(facts);
  const canKeep = !isStale && !words;
  const known = canKeep ? kept.get(situation) : undefined;
  if (known?.[1] === outcome && known[2] === phase && known[3] === lang) return known[0];
  const view = badgeView(facts, options);
  const look: BadgeLook = {
    word: view.word,
    title: `${view.longWord} – ${view.meaning}`,
    tone: view.isKnown ? outcome : 'cancelled unknown',
    shape: shapeOf(view),
  };
  if (canKeep && !NOT_KEPT.test(situation)) {
    kept.set(situation, [look, outcome, phase, lang]);
    onWordsChange(forget);
  }
  return look;
}
