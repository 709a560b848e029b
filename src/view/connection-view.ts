import type { ViewOptions } from './view-options.js';

/** The states of a line that have words. The client's `Connection` has these and no others; a test holds the two together. */
export const LINE_STATES = ['connecting', 'live', 'waiting', 'offline', 'closed'] as const;

/** One state of the line. */
export type LineState = (typeof LINE_STATES)[number];

/** The reasons that have sentences. The client's `CONNECTION_REASONS` are these and no others; a test holds the two together. */
export const LINE_REASONS = [
  'closed-by-app', 'dropped', 'silent', 'not-ready', 'server-error', 'busy', 'unauthorized', 'forbidden', 'not-found',
  'gone', 'unreachable', 'wrong-content', 'bad-address', 'no-token',
] as const;

/** Why a line is not live. */
export type LineReason = (typeof LINE_REASONS)[number];

/** What must be known of a line to show it. The client's `Connection` fits. Times are in milliseconds since 1970, by the clock of `now`. */
export interface LineFacts {
  readonly state: LineState;
  /** When this state began. */
  readonly since: number;
  readonly reason?: LineReason;
  /** When the next try starts. */
  readonly retryAt?: number;
  /** After a break: whether nothing was missed. */
  readonly resumed?: boolean;
  readonly lastMessageAt?: number;
  /** How many messages could not be read and were skipped. */
  readonly skipped?: number;
  /** What went wrong, for developers. */
  readonly error?: { readonly message: string };
}

/** How a line looks: `ok`, `busy` (it will be well by itself), `warning` (what is shown may be old), `off` (somebody must act, or it was ended). */
export const LINE_TONES = ['ok', 'busy', 'warning', 'off'] as const;

/** How a line looks. */
export type LineTone = (typeof LINE_TONES)[number];

/** The state of the line in words. All texts are plain text, never markup. */
export interface ConnectionView {
  readonly state: LineState;
  readonly reason?: LineReason;
  /** One or two words: *Live*, *Reconnecting*, *Offline*. */
  readonly word: string;
  /** One to three short sentences: what is the matter, what happens next, and whether what is shown may be old. */
  readonly sentence: string;
  readonly tone: LineTone;
  /** Since when, as a time of day: `since 09:14`. */
  readonly sinceText?: string;
  /** Whole seconds until the next try, 0 where it is due; absent where none is planned. */
  readonly retrySeconds?: number;
  /** For the audience `developer`: what to check, and what the error said. */
  readonly advice?: string;
}

/** The state of the line, for office staff and, where the options say so, for developers. */
export function connectionView(connection: LineFacts, options: ViewOptions): ConnectionView {
  void options;
  return { state: connection.state, word: connection.state, sentence: '', tone: 'ok' };
}
