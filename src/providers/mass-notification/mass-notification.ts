import type { CallCause } from '../../model/index.js';
import { resultOf, unknownResult } from '../call-result.js';
import {
  ALERTFIRST_RESULTS, AQL_RESULTS, KALEYRA_RESULTS, KONEXUS_RESULTS, MEMBERS360_RESULTS, MESSAGEBIRD_RESULTS, PHONETREE_RESULTS, SCHOOLMESSENGER_RESULTS,
} from './mass-notification-words.js';

const TABLES = {
  'schoolmessenger': SCHOOLMESSENGER_RESULTS,
  'konexus': KONEXUS_RESULTS,
  'alertfirst': ALERTFIRST_RESULTS,
  'phonetree': PHONETREE_RESULTS,
  'aql': AQL_RESULTS,
  '360members': MEMBERS360_RESULTS,
  'messagebird': MESSAGEBIRD_RESULTS,
  'kaleyra': KALEYRA_RESULTS,
} as const;

/** The systems whose results are known here. CivicPlus has the words of `konexus`. */
export const MASS_NOTIFICATION_SYSTEMS = [
  'schoolmessenger', 'konexus', 'alertfirst', 'phonetree', 'aql', '360members', 'messagebird', 'kaleyra',
] as const satisfies readonly (keyof typeof TABLES)[];

/** A system that calls many people at once, and reports a text for each call. */
export type MassNotificationSystem = (typeof MASS_NOTIFICATION_SYSTEMS)[number];

/** What a text says of a call: the fields of an update that do not depend on the call. */
export interface MassNotificationResult {
  readonly status: string;
  readonly detail?: string;
  /** A key was pressed: proof of a person. */
  readonly keyPressed?: boolean;
  /** The text as it came, under the system's name. */
  readonly cause: CallCause;
}

/** These say in their own words that a key was pressed. */
const KEY_PRESSED: ReadonlySet<string> = new Set(['konexus answered', 'aql answered']);

/**
 * What a mass-notification system's text for a call means: from its report, export or screen, in any case and with any
 * hyphens. A text that its table lacks is passed on as it came, and ends nothing.
 *
 * Use it where a host imports the results of such a system: `{ call, at, ...massNotification('konexus', 'Left Voice Mail') }`.
 */
export function massNotification(system: MassNotificationSystem, text: string): MassNotificationResult {
  const word = TABLES[system](text);
  const { status, detail } = word ? resultOf(word) : unknownResult(system, text.trim() || '(no text)');
  return { status, ...(detail && { detail }), ...(KEY_PRESSED.has(`${system} ${word}`) && { keyPressed: true }), cause: { source: system, code: text } };
}
