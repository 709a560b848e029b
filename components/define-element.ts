/**
 * Registers an element class under its tag.
 *
 * Each `define.ts` calls it for one element. A tag that is already taken is left alone, so that the same bundle twice, or
 * two versions of it on one page, do no harm: the first one wins. Where there is no registry (on a server) it does nothing.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry: CustomElementRegistry | undefined = globalThis.customElements;
  if (registry !== undefined && registry.get(tag) === undefined) registry.define(tag, element);
}
