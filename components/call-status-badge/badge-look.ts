import { badgeView, noNewsWord, type BadgeFacts, type ViewOptions } from '../../src/view/index.js';
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

/** How a status looks as a badge; `undefined` stands for one of which nothing is known yet. */
export function badgeLook(facts: BadgeFacts | undefined, options: ViewOptions): BadgeLook {
  if (facts === undefined) {
    const word = noNewsWord(options);
    return { word, title: word, tone: 'cancelled', shape: 'planned' };
  }
  const view = badgeView(facts, options);
  return {
    word: view.word,
    title: `${view.longWord} – ${view.meaning}`,
    tone: view.isKnown ? view.outcome : 'cancelled unknown',
    shape: shapeOf(view),
  };
}
