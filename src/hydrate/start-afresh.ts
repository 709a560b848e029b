import type { LitElement, PropertyValues } from 'lit';

/** What Lit asks for when its elements are made: a function that teaches them to take over what a server rendered. */
type Support = (lit: { LitElement: typeof LitElement }) => void;

declare global {
  var litElementHydrateSupport: Support | undefined; // oxlint-disable-line no-var -- Lit's own name for it
}

interface Updating extends Element {
  readonly hasUpdated: boolean;
  readonly renderRoot: Element | DocumentFragment;
  update: (this: Updating, changed: PropertyValues) => void;
}

/**
 * Lets elements that cannot take over what stands there render it anew: a page from a cache was made by another version, and what it
 * shows would otherwise stay for good.
 *
 * @param isOurs Whether a server rendered this element with this package; every other is left alone.
 */
export function startAfresh(isOurs: (element: Element) => boolean): void {
  const support = globalThis.litElementHydrateSupport;
  globalThis.litElementHydrateSupport = (lit) => {
    support?.(lit);
    const elements = lit.LitElement.prototype as unknown as Updating; // oxlint-disable-line typescript/no-unsafe-type-assertion -- `update` is protected
    const takeOver = elements.update;
    elements.update = function update(changed) {
      const isFirst = !this.hasUpdated;
      try {
        takeOver.call(this, changed);
      } catch (error) {
        if (!isFirst || !isOurs(this)) throw error;
        this.renderRoot.replaceChildren(...Array.from(this.renderRoot.childNodes).filter(({ nodeName }) => nodeName === 'STYLE'));
        takeOver.call(this, changed);
      }
    };
  };
}
