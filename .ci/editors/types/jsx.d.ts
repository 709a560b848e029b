import type { RingbackElements } from './elements.js';

type Attributes<Tag extends keyof RingbackElements> = RingbackElements[Tag]['attributes'];
type Properties<Tag extends keyof RingbackElements> = RingbackElements[Tag]['properties'];

/** What an element takes under the name of an attribute or of a property; where both have one name, whatever either takes. */
export type ElementSettings<Tag extends keyof RingbackElements> =
  Omit<Attributes<Tag>, keyof Properties<Tag>> &
  Omit<Properties<Tag>, keyof Attributes<Tag>> &
  { [Name in keyof Attributes<Tag> & keyof Properties<Tag>]?: Attributes<Tag>[Name] | Properties<Tag>[Name] };

/** What an element takes in JSX: its attributes, its properties, and `on` with the name of an event. */
export type ElementProps<Tag extends keyof RingbackElements> =
  ElementSettings<Tag> & {
    [Name in keyof RingbackElements[Tag]['events'] & string as `on${Name}`]?: (event: RingbackElements[Tag]['events'][Name]) => void;
  };

/**
 * All elements for a JSX that knows custom elements, on top of what that JSX gives to every element. For Preact:
 *
 *     declare module 'preact' {
 *       namespace JSX {
 *         interface IntrinsicElements extends RingbackJsx<HTMLAttributes> {}
 *       }
 *     }
 */
export type RingbackJsx<EveryElement> = { [Tag in keyof RingbackElements]: ElementProps<Tag> & Omit<EveryElement, keyof ElementProps<Tag>> };

export type { RingbackElements };
