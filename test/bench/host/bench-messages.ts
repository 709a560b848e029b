/** What the bench tells the host's process. */
export type HostOrder = { readonly type: 'weigh' } | { readonly type: 'publish'; readonly count: number };

/** What the host's process says. */
export type HostAnswer =
  | { readonly type: 'listening'; readonly port: number }
  | { readonly type: 'weight'; readonly rss: number; readonly heap: number; readonly connections: number; readonly cpuMilliseconds: number };

/** What the readers' process says. */
export type ReadersAnswer =
  | { readonly type: 'connected' }
  /** Microseconds from publishing to reading, how many deliveries took so long: in classes of 100. */
  | { readonly type: 'delays'; readonly classes: readonly number[]; readonly slowest: number };
