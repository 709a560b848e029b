import type { Call } from '../../src/model/index.js';
import type { ViewOptions } from '../../src/view/index.js';
import type { Served } from '../page/served.js';
import type { ViewSource } from './view-controller.js';

/** An element that shows one call: by id from its feed, or as it is handed in. */
export interface CallHost {
  /** The id of the call. */
  readonly call: string | undefined;
  /** The call itself; it wins over `call`. */
  readonly value: Call | undefined;
}

/** What a view of a call is made from. */
export interface CallMoment {
  /** `undefined` while nothing is known of it. */
  readonly call: Call | undefined;
  /** When this element first heard of the current status, for hosts that send no times. */
  readonly heardAt: number | undefined;
  readonly options: ViewOptions;
  /** Whether what is shown comes, or should come, from a feed. */
  readonly needsFeed: boolean;
}

/**
 * The source of a view of one call: the element's `value`, or what the feed knows of its `call`. By default it grows older
 * while the call rings, is dialled or goes on.
 */
export function callSource<View>(
  host: CallHost, view: (moment: CallMoment) => View, isAging: (call: Call | undefined) => boolean = isGoingOn,
): ViewSource<Call | undefined, View> {
  let heard: { call: Call; readonly at: number } | undefined;
  const heardAt = (call: Call | undefined, now: number): number | undefined => {
    if (call === undefined) return undefined;
    if (heard !== undefined && isSameNews(call, heard.call)) heard.call = call;
    else heard = { call, at: now };
    return heard.at;
  };
  const callOf = (known: Call | undefined, served: Served | undefined): Call | undefined => host.value ?? known ?? served?.call;
  const idToFollow = (): string | undefined => host.value === undefined ? host.call : undefined;
  return {
    key: idToFollow,
    watch(client) {
      const id = idToFollow();
      return id ? client.call$(id) : undefined;
    },
    isAging: (known, served) => isAging(callOf(known, served)),
    view({ value, options, served, isAsServed }) {
      const call = callOf(value, served);
      // What a server knew of a call that has no id on the page stays what is known of it.
      const needsFeed = host.value === undefined && !isAsServed && (host.call !== undefined || served?.call === undefined);
      return view({ call, heardAt: heardAt(call, options.now), options, needsFeed });
    },
  };
}

/** Whether two states of calls tell of the same status of the same attempt. */
function isSameNews(a: Call, b: Call): boolean {
  return a.id === b.id && a.status === b.status && a.shown.round === b.shown.round && a.shown.try === b.shown.try;
}

function isGoingOn(call: Call | undefined): boolean {
  return call !== undefined && !call.isOver && (call.phase === 'live' || call.status === 'try-number');
}
