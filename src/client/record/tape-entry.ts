import type { WireMessage } from '../../wire/index.js';

/** What an entry of a tape is about: a message by its type, or what happened to the line. */
export const TAPE_KINDS = ['update', 'snapshot', 'ready', 'reset', 'ping', 'unread', 'begin', 'open', 'retry', 'skipped', 'end'] as const;

/** What an entry of a tape is about. `unread` is a message that could not be read, or of a type that is not known. */
export type TapeKind = (typeof TAPE_KINDS)[number];

/** One thing that came over the line, or happened to it. */
export interface TapeEntry {
  /** Counts from 1 and never comes twice. */
  readonly id: number;
  /** When it came, in milliseconds since 1970, by the server's clock as far as it was known. */
  readonly at: number;
  readonly kind: TapeKind;
  /** The message as it came, cut to {@link TEXT_LENGTH} characters; for what is no message, what is known of it. */
  readonly text: string;
  /** The place to resume from that the host named with it. */
  readonly cursor?: string | undefined;
  /** The ids of the calls that its updates are about, in order; each once. */
  readonly calls: readonly string[];
  /** How many updates it brought. */
  readonly updates: number;
  /** How long after its newest update it came, in milliseconds; absent where no update carries a time. */
  readonly lag?: number | undefined;
}

/** How much of a message's text is kept. */
export const TEXT_LENGTH = 4000;

/** What an entry does to the calls that are known. */
export interface TapeStep {
  readonly entry: TapeEntry;
  readonly message?: WireMessage | undefined;
  /** Whether a connection begins that asks for the whole state. */
  readonly isAnew?: boolean;
}
