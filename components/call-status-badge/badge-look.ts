import { badgeView, noNewsWord, onWordsChange, situationOf, type BadgeFacts, type ViewOptions } from '../../src/view/index.js';
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
// has been given before are cheaper for it, too.
const kept = new Map<string, BadgeLook>();
const forget = (): void => kept.clear();

// A host's own words, and those with numbers in them, are put together each time.
const NOT_KEPT = /^(own|unknown|try-)/;

/** How a status looks as a badge; `undefined` stands for one of which nothing is known yet. Equal looks are mostly the same object. */
export function badgeLook(facts: BadgeFacts | undefined, options: ViewOptions): BadgeLook {
  if (facts === undefined) {
    const word = noNewsWord(options);
    return { word, title: word, tone: 'cancelled', shape: 'planned' };
  }
  // All that a look depends on.
  const key = facts.isStale || options.words ? 'own' : situationOf(facts) + facts.outcome + facts.phase + options.lang;
  let look = kept.get(key);
  if (!look) {
    const view = badgeView(facts, options);
    look = {
      word: view.word,
      title: `${view.longWord} – ${view.meaning}`,
      tone: view.isKnown ? view.outcome : 'cancelled unknown',
      shape: shapeOf(view),
    };
    if (!NOT_KEPT.test(key)) {
      kept.set(key, look);
      onWordsChange(forget);
    }
  }
  return look;
}
