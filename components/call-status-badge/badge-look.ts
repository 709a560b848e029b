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

/** A look, and all that it depends on beside the situation. */
interface KeptLook {
  readonly outcome: CallOutcome;
  readonly phase: CallPhase;
  readonly lang: string | undefined;
  readonly look: BadgeLook;
}

// A page with thousands of badges shows a few looks. To find one costs a fraction of putting its words together, and texts that the page
// has been given before are cheaper for it, too.
const kept = new Map<Situation, KeptLook>();
const forget = (): void => kept.clear();

/** How a status looks as a badge; `undefined` stands for one of which nothing is known yet. Equal looks are mostly the same object. */
export function badgeLook(facts: BadgeFacts | undefined, options: ViewOptions): BadgeLook {
  if (facts === undefined) {
    const word = noNewsWord(options);
    return { word, title: word, tone: 'cancelled', shape: 'planned' };
  }
  const situation = situationOf(facts);
  const { outcome, phase } = facts;
  const { lang } = options;
  // A host's own words, and those with numbers in them, are put together each time.
  if (facts.isStale || options.words || situation === 'unknown' || situation === 'own' || situation === 'try-number') return lookOf(facts, options);
  const known = kept.get(situation);
  if (known !== undefined && known.outcome === outcome && known.phase === phase && known.lang === lang) return known.look;
  const look = lookOf(facts, options);
  kept.set(situation, { outcome, phase, lang, look });
  onWordsChange(forget);
  return look;
}

function lookOf(facts: BadgeFacts, options: ViewOptions): BadgeLook {
  const view = badgeView(facts, options);
  return {
    word: view.word,
    title: `${view.longWord} – ${view.meaning}`,
    tone: view.isKnown ? view.outcome : 'cancelled unknown',
    shape: shapeOf(view),
  };
}
