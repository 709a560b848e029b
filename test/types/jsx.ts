import type { ElementProps, RingbackJsx } from 'ringback/types/jsx';

/** A JSX of somebody's own. */
interface Everything {
  class?: string;
  hidden?: boolean;
}

export const feed: RingbackJsx<Everything>['call-feed'] = { src: '/calls/stream', transport: 'auto', class: 'feed' };
export const card: ElementProps<'call-status'> = { 'call': '42', 'show-numbers': true, 'oncall-retry-request': ({ call }) => call.length };

// @ts-expect-error a word that the attribute does not have
export const wrong: ElementProps<'call-feed'> = { transport: 'pigeon' };
// @ts-expect-error what no element has
export const stray: RingbackJsx<Everything>['call-feed'] = { sauce: '/calls/stream' };
