import type { HTMLAttributes } from 'svelte/elements';
import type { ElementProps } from './jsx.js';
import type { RingbackElements } from './elements.js';

/** The elements as Svelte names them: attributes, properties, and events as `oncall-select`. */
export type RingbackSvelteElements = {
  [Tag in keyof RingbackElements]: ElementProps<Tag> & Omit<HTMLAttributes<RingbackElements[Tag]['element']>, keyof ElementProps<Tag>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends RingbackSvelteElements {}
}
