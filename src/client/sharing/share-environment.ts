/** One client's end of a channel on which the clients of a browser hear each other. */
export interface ShareChannel {
  postMessage(message: unknown): void;
  close(): void;
}

/** Locks of one browser. */
export interface ShareLocks {
  /** Rejects with an `AbortError` where the signal takes it back, and where another steals the lock. */
  request(name: string, options: { readonly signal?: AbortSignal; readonly steal?: boolean }, hold: () => Promise<void>): Promise<void>;
  /** Which page holds the lock, by a name that no other page has; `undefined` where nobody holds it or nobody can say. */
  holder(name: string): Promise<string | undefined>;
}

/** What sharing takes from the browser. A test gives its own. Either may throw: each client then has a line of its own. */
export interface ShareEnvironment {
  locks(): ShareLocks | undefined;
  /** @param hear Runs with what the others post; what one posts oneself does not come back. */
  channel(name: string, hear: (message: unknown) => void): ShareChannel;
  /** A name that no other client has. */
  id(): string;
}

/** The browser as it is. */
export const browserShareEnvironment: ShareEnvironment = {
  // Pages that are not secure, and Node before 24, have none.
  locks: () => (typeof navigator === 'undefined' || !('locks' in navigator) ? undefined : {
    request: async (name, options, hold) => { await navigator.locks.request(name, options, hold); },
    holder: async (name) => (await navigator.locks.query()).held?.find((lock) => lock.name === name)?.clientId,
  }),
  channel: (name, hear) => {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: { readonly data: unknown }) => hear(data));
    return channel;
  },
  id: () => crypto.randomUUID(),
};
