import type { LitElement } from 'lit';
import type { HTMLAttributes, RefAttributes } from 'react';

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First> ? `${First}${Kebab<Rest>}` : `-${Lowercase<First>}${Kebab<Rest>}`
  : Name;

type Primitive = string | number | boolean;

/** What an element has beyond every other one: its properties, without its methods. */
type OwnKey<Element> = {
  [Key in Exclude<keyof Element, keyof LitElement>]: Element[Key] extends (...given: never) => unknown ? never : Key
}[Exclude<keyof Element, keyof LitElement>] & string;

/** The same by the names of attributes, as far as an attribute can carry it. */
type OwnAttributes<Element> = {
  readonly [Key in OwnKey<Element> as Kebab<Key> extends Key ? never : Kebab<Key>]?:
    Extract<Element[Key], Primitive> | undefined
};

/** Handlers for events of its own: React 19 listens to `x-y` with the prop `onx-y`. */
type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };

/** The props of one of our elements in JSX: its properties, what every HTML element takes, and its events. */
export type ElementProps<Element extends HTMLElement, Events = unknown> =
  & Omit<HTMLAttributes<Element>, OwnKey<Element>>
  & RefAttributes<Element>
  & { readonly [Key in OwnKey<Element>]?: Element[Key] | undefined }
  & OwnAttributes<Element>
  & Handlers<Events>;
