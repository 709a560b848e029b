/** @jsxImportSource solid-js */
import type { CallFeedElement, CallSelectEvent } from 'ringback/elements';
import 'ringback/types/solid';

const open = (event: CallSelectEvent): string => event.call;

declare const transport: CallFeedElement['transport'];

export const page = () => <call-feed src="/calls/stream" attr:transport="auto" class="feed">
  <call-status call="42" attr:show-numbers={true} prop:value={undefined} silent={true} on:call-cancel-request={(event) => event.call} />
  <call-board density="dense" on:call-select={open} columns={['contact', 'age']} />
  <call-status-badge status="busy" try="2" aria-label="Ada" />
</call-feed>;

export const own = <call-feed transport={transport} />;

// @ts-expect-error a word that the attribute does not have
export const wrong = <call-feed transport="pigeon" />;
// @ts-expect-error a listener for something else
export const stray = <call-board on:call-select={(event: KeyboardEvent) => event.key} />;
// @ts-expect-error an element that is not there
export const none = <call-nothing />;
