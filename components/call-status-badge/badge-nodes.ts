import { CALL_OUTLINES } from '../icons/call-outlines.js';
import type { BadgeLook } from './badge-look.js';

const SVG = 'http://www.w3.org/2000/svg';

// Made node by node once; every badge has a copy of it, which costs a third.
let model: HTMLElement | undefined;

/**
 * The nodes of a badge: made once, then written to only where a look differs from the one before.
 *
 * They are no template of Lit's, because a page may hold ten thousand badges, and a board fills its rows anew as it is scrolled
 * (docs/decisions/0009). What they show is set as text and attributes, never as markup.
 */
export class BadgeNodes {
  readonly base: HTMLElement;
  readonly label: Element | undefined;
  readonly icon: Element | undefined;
  readonly #path: Element | null | undefined;
  readonly #className: string;
  #shown: BadgeLook | undefined;

  /**
   * @param className The class of the outermost, beside those of the tone.
   * @param found Nodes that a server rendered, to be taken over; where any of them is missing all are made.
   */
  constructor(className: string, found?: HTMLElement | null) {
    this.#className = className;
    this.base = found?.querySelector(':has(path) + *') ? found : document.importNode(model ??= makeNodes(), true);
    [this.icon, this.label] = this.base.children;
    this.#path = this.icon?.firstElementChild;
  }

  /** Gives back whether another word or shape is shown now. The first news is no change: a page that starts need not fade it in. */
  show(look: BadgeLook): boolean {
    const { word, title, tone, shape } = look;
    const before = this.#shown;
    this.#shown = look;
    if (tone !== before?.tone) this.base.className = `${this.#className} tone ${tone}`;
    if (title !== before?.title) this.base.title = title;
    if (word !== before?.word) {
      const text = this.label?.firstChild;
      // In the text that is there: another one would be laid out from nothing. A tool that translates pages may have put elements there.
      if (text instanceof Text) text.data = word;
      else this.label?.replaceChildren(word);
    }
    if (shape !== before?.shape) {
      this.icon?.setAttribute('class', `icon ${shape}`);
      this.#path?.setAttribute('d', CALL_OUTLINES[shape]);
    }
    return before?.shape !== 'planned' && (word !== before?.word || shape !== before.shape);
  }
}

function makeNodes(): HTMLElement {
  const base = document.createElement('span');
  const icon = document.createElementNS(SVG, 'svg');
  const label = document.createElement('span');
  label.className = 'label';
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(document.createElementNS(SVG, 'path'));
  base.append(icon, label);
  return base;
}
