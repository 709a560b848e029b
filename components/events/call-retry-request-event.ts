/**
 * Somebody asked that the contact be called again.
 *
 * `<call-status>` fires it when its *Call again* button is pressed. The host places the new call through its own backend;
 * what the element shows changes only when the feed says so. It bubbles out of shadow roots.
 */
export class CallRetryRequestEvent extends Event {
  static readonly type = 'call-retry-request';
  /** The id of the call. */
  readonly call: string;

  constructor(call: string) {
    super(CallRetryRequestEvent.type, { bubbles: true, composed: true });
    this.call = call;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-retry-request': CallRetryRequestEvent;
  }
}
