import type { SvelteHTMLElements } from 'svelte/elements';
import 'ringback/types/svelte';

export const feed: SvelteHTMLElements['call-feed'] = { src: '/calls/stream', transport: 'auto', class: 'feed' };
export const card: SvelteHTMLElements['call-status'] = {
  'call': '42', 'show-numbers': true, 'value': undefined, 'oncall-cancel-request': (event) => event.call.length,
};
export const board: SvelteHTMLElements['call-board'] = { columns: ['contact'], slotName: 'home', 'oncall-select': ({ call }) => call };

// @ts-expect-error a word that the attribute does not have
export const wrong: SvelteHTMLElements['call-feed'] = { transport: 'pigeon' };
// @ts-expect-error a property of another type
export const value: SvelteHTMLElements['call-status'] = { value: '42' };
// @ts-expect-error an event that the element does not fire
export const stray: SvelteHTMLElements['call-status-badge'] = { 'oncall-select': () => undefined };
