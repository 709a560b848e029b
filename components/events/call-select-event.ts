/**
 * Somebody chose a call to see its whole story.
 *
 * `<call-board>` fires it when one of its rows is opened, and then shows the story itself. A host that shows it elsewhere calls
 * `preventDefault()`; the board then opens nothing. It bubbles out of shadow roots.
 */
export class CallSelectEvent extends Event {
  static readonly type = 'call-select';
  /** The id of the call. */
  readonly call: string;

  constructor(call: string) {
    super(CallSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.call = call;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-select': CallSelectEvent;
  }
}
