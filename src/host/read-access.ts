import type { CallUpdate } from '../model/index.js';

/** A reader who may see only some of the calls. */
export interface CallFilter {
  /** Whether this reader may see the call with this id. Asked for each update; must be quick and not throw. */
  readonly calls: (call: string) => boolean;
}

/**
 * What a reader may see: `true` everything, `false` or `403` nothing, `401` nothing until signed in (the client then asks
 * for a new token once), or some of the calls.
 */
export type ReadAccess = boolean | 401 | 403 | CallFilter;

/** Whether the access is to some of the calls only. */
export const isFilter = (access: ReadAccess): access is CallFilter => typeof access === 'object';

/** What of some updates a reader with this access may see. */
export const seeing = (access: ReadAccess) => (updates: readonly CallUpdate[]): readonly CallUpdate[] =>
  isFilter(access) ? updates.filter(({ call }) => access.calls(call)) : updates;
