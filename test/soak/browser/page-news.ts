import type { Connection } from '../../../src/client/index.js';
import type { Call } from '../../../src/model/index.js';
import type { SoakTransportName } from '../soak-transport.js';

/** What a page tells of its client. */
export type PageNews =
  | { readonly kind: 'state'; readonly state: Connection['state']; readonly at: number }
  | { readonly kind: 'calls'; readonly delivered: number; readonly changed: readonly (readonly [id: string, call: Call | undefined])[] };

/** How a page's client is made. */
export interface PageSettings {
  readonly seed: number;
  readonly speed: number;
  readonly transport: SoakTransportName;
}
