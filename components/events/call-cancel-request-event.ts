/**
 * Somebody asked that a call be cancelled.
 *
 * `<call-status>` fires it when its *Cancel* button is pressed. The host does the cancelling through its own backend;
 * what the element shows changes only when the feed says so. It bubbles out of shadow roots.
 */
export class CallCancelRequestEvent extends Event {
  static readonly type = 'call-cancel-request';
  /** The id of the call. */
  readonly call: string;

  constructor(call: string) {
    super(CallCancelRequestEvent.type, { bubbles: true, composed: true });
    this.call = call;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-cancel-request': CallCancelRequestEvent;
  }
}
