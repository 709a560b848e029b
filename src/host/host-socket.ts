/**
 * A WebSocket that is open, as the runtime gives it: what `Deno.upgradeWebSocket`, a worker's `WebSocketPair` (once
 * accepted) and the `ws` package for Node have in common.
 */
export interface HostSocket {
  /** What was given to `send` and is not on its way yet, in bytes. Where a runtime does not tell, no reader counts as slow. */
  readonly bufferedAmount?: number;
  send(text: string): void;
  close(code: number, reason: string): void;
  addEventListener(type: 'message' | 'close' | 'error', listener: (event: { readonly type: string; readonly data?: unknown }) => void): void;
}
