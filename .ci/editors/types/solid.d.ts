import type { JSX } from 'solid-js';
import type { RingbackElements } from './elements.js';
import type { ElementSettings } from './jsx.js';

/** What an element takes in Solid: properties, `attr:` with an attribute, `prop:` with a property, `on:` with an event. */
export type ElementProps<Tag extends keyof RingbackElements> =
  ElementSettings<Tag> & {
    [Name in keyof RingbackElements[Tag]['attributes'] & string as `attr:${Name}`]?: RingbackElements[Tag]['attributes'][Name];
  } & {
    [Name in keyof RingbackElements[Tag]['properties'] & string as `prop:${Name}`]?: RingbackElements[Tag]['properties'][Name];
  } & {
    [Name in keyof RingbackElements[Tag]['events'] & string as `on:${Name}`]?: (event: RingbackElements[Tag]['events'][Name]) => void;
  };

/** The elements as Solid names them. */
export type RingbackSolidElements = {
  [Tag in keyof RingbackElements]: ElementProps<Tag> & Omit<JSX.HTMLAttributes<RingbackElements[Tag]['element']>, keyof ElementProps<Tag>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends RingbackSolidElements {}
  }
}
