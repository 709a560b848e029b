import type { HTMLAttributes, PublicProps } from 'vue';
import type { RingbackElements } from './elements.js';
import type { ElementSettings } from './jsx.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

/** What an element takes in a template: attributes, properties, and events as `@call-select`. */
export type ElementProps<Tag extends keyof RingbackElements> =
  ElementSettings<Tag> & {
    [Name in keyof RingbackElements[Tag]['events'] & string as `on${Capitalize<Camel<Name>>}`]?: (event: RingbackElements[Tag]['events'][Name]) => void;
  };

/** The elements as Vue names components. */
export type RingbackComponents = {
  [Tag in keyof RingbackElements]: new () => { $props: ElementProps<Tag> & Omit<HTMLAttributes, keyof ElementProps<Tag>> & PublicProps };
};

declare module 'vue' {
  interface GlobalComponents extends RingbackComponents {}
}
