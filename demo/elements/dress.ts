/** Gives an element declarations, and takes away those of the time before. Through the object model, which a strict CSP allows. */
export function dress(element: HTMLElement, declarations: ReadonlyMap<string, string>): void {
  for (const name of Array.from(element.style)) if (!declarations.has(name)) element.style.removeProperty(name);
  for (const [name, value] of declarations) element.style.setProperty(name, value);
}
