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
  readonly base: HTMLElement;
  readonly label: Element;
  readonly icon: Element;
  readonly #path: Element;
  readonly #text = document.createTextNode('');
  readonly #className: string;
  #shown: BadgeLook | undefined;

  /**
   * @param className The class of the outermost, beside those of the tone.
   * @param found Nodes that a server rendered, to be taken over; where any of them is missing all are made.
   */
  constructor(className: string, found?: HTMLElement | null) {
    this.#className = className;
    const [icon, label] = found?.children ?? [];
    const path = icon?.firstElementChild;
    const isWhole = found && label && path;
    this.base = isWhole ? found : document.createElement('span');
    this.label = isWhole ? label : document.createElement('span');
    this.icon = isWhole ? icon : document.createElementNS(SVG, 'svg');
    this.#path = isWhole ? path : document.createElementNS(SVG, 'path');
    if (isWhole) return;
    this.label.className = 'label';
    this.icon.setAttribute('viewBox', '0 0 16 16');
    this.icon.setAttribute('aria-hidden', 'true');
    this.icon.append(this.#path);
    this.base.append(this.icon, this.label);
  }

  /** Gives back whether another word or shape is shown now. The first news is no change: a page that starts need not fade it in. */
  show(look: BadgeLook): boolean {
    const { word, title, tone, shape } = look;
    const before = this.#shown;
    this.#shown = look;
    if (tone !== before?.tone) this.base.className = `${this.#className} tone ${tone}`;
    if (title !== before?.title) this.base.title = title;
    if (word !== before?.word) this.#write(word);
    if (shape !== before?.shape) {
      this.icon.setAttribute('class', `icon ${shape}`);
      this.#path.setAttribute('d', CALL_OUTLINES[shape]);
    }
    return before?.shape !== 'planned' && (word !== before?.word || shape !== before.shape);
  }

  // In the text that is there already: another one would have to be laid out from nothing.
  #write(word: string): void {
    // A tool that translates pages may have put something else in its place.
    if (this.#text.parentNode !== this.label) this.label.replaceChildren(this.#text);
    this.#text.data = word;
  }
}
