import type { Lab } from './lab.js';

/** What a case may need that not every run has. */
export const CASE_NEEDS = [
  'publish',     // a way to publish updates
  'origin',      // the origin of a page to try CORS with
  'read-token',  // a token without which the feed may not be read
  'publish-url', // our own POST shape, not a command
] as const;

/** What a case may need that not every run has. */
export type CaseNeed = (typeof CASE_NEEDS)[number];

/** The sentence of the protocol that a case stands on. */
export interface Rule {
  /** A heading of docs/protocol.md. */
  readonly section: string;
  /** Words that stand there. */
  readonly says: string;
}

/** One thing that a backend either does or does not do. */
export interface ConformanceCase {
  /** Its number: stable between versions, never given to another case. */
  readonly id: string;
  readonly title: string;
  readonly rule: Rule;
  /** Whether a client loses something where it fails (`must`), or works less well (`should`). */
  readonly weight: 'must' | 'should';
  readonly needs?: readonly CaseNeed[];
  /** It watches an idle line for seconds: such cases run together, before anything is published. */
  readonly isSlow?: boolean;
  /**
   * Tries it.
   *
   * @throws {Breach} where the backend does not do it.
   * @throws {NotOffered} where the protocol leaves it to the backend and this one leaves it out.
   */
  run(lab: Lab): Promise<void>;
}
