import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets styles of an element, so that a scene can be laid out beside what is in it. */
class Styled extends Directive {
  render(_: Readonly<Record<string, string>>): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Readonly<Record<string, string>>]): unknown {
    if (!(element instanceof HTMLElement)) return noChange;
    for (const [name, value] of Object.entries(styles)) {
      if (name.startsWith('--')) element.style.setProperty(name, value);
      else Object.assign(element.style, { [name]: value });
    }
    return noChange;
  }
}

/** The styles of an element of a scene. */
export const styled = directive(Styled);
