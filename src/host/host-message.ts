import type { WireMessage } from '../wire/index.js';

/** How long a client is to wait before it comes back, in milliseconds: SSE's `retry:`. */
export interface RetryMessage {
  readonly type: 'retry';
  readonly milliseconds: number;
}

/** What a host says to a reader, whatever the transport. */
export type HostMessage = WireMessage | RetryMessage;

/** A host's message of one type. */
export type HostMessageOf<Type extends HostMessage['type']> = Extract<HostMessage, { readonly type: Type }>;

/** How a message is written on one transport. */
export type MessageFormat<Frame> = (message: HostMessage) => Frame;

/**
 * A format that writes a message once, however many readers it goes to one after the other: it knows the last one again by
 * its identity.
 */
export function rememberLast<Frame>(format: MessageFormat<Frame>): MessageFormat<Frame> {
  let last: { readonly message: HostMessage; readonly frame: Frame } | undefined;
  return (message) => {
    if (last?.message !== message) last = { message, frame: format(message) };
    return last.frame;
  };
}
