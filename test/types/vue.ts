import { h, type GlobalComponents } from 'vue';
import 'ringback/types/vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const feed: Props<'call-feed'> = { src: '/calls/stream', transport: 'auto', class: 'feed', key: 1 };
export const card: Props<'call-status'> = {
  'call': '42', 'show-numbers': true, 'value': undefined, 'onCallCancelRequest': (event) => event.call.length,
};
export const board: Props<'call-board'> = { columns: ['contact'], slotName: 'home', onCallSelect: ({ call }) => call };
export const node = h('call-status', card);

// @ts-expect-error a word that the attribute does not have
export const wrong: Props<'call-feed'> = { transport: 'pigeon' };
// @ts-expect-error a property of another type
export const value: Props<'call-status'> = { value: '42' };
// @ts-expect-error an event that the element does not fire
export const stray: Props<'call-status-badge'> = { onCallSelect: () => undefined };
