import type { ReactiveElement } from 'lit';

/** The style sheets of an element as one text, exactly as they are rendered. */
export function styleText({ elementStyles }: Pick<typeof ReactiveElement, 'elementStyles'>): string {
  return elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('');
}
