import { CALL_OUTLINES } from '../icons/call-outlines.js';
import type { BadgeLook } from './badge-look.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The nodes of a badge: made once, then written to only where a look differs from the one before.
 *
 * They are no template of Lit's, because a page may hold ten thousand badges, and a board fills its rows anew as it is scrolled
 * (docs/decisions/0009). What they show is set as text and attributes, never as markup.
 */
export class BadgeNodes {
  readonly base = document.createElement('span');
  readonly label = document.createElement('span');
  readonly icon = document.createElementNS(SVG, 'svg');
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #className: string;
  #shown: BadgeLook | undefined;

  /** @param className The class of the outermost, beside those of the tone. */
  constructor(className: string) {
    const { base, label, icon } = this;
    this.#className = className;
    label.className = 'label';
    icon.setAttribute('viewBox', '0 0 16 16');
    icon.setAttribute('aria-hidden', 'true');
    icon.append(this.#path);
    base.append(icon, label);
  }

  /** Gives back whether another word or shape is shown now. */
  show(look: BadgeLook): boolean {
    const { word, title, tone, shape } = look;
    const before = this.#shown;
    this.#shown = look;
    if (tone !== before?.tone) this.base.className = `${this.#className} tone ${tone}`;
    if (title !== before?.title) this.base.title = title;
    if (word !== before?.word) this.label.textContent = word;
    if (shape !== before?.shape) {
      this.icon.setAttribute('class', `icon ${shape}`);
      this.#path.setAttribute('d', CALL_OUTLINES[shape]);
    }
    return word !== before?.word || shape !== before.shape;
  }
}
