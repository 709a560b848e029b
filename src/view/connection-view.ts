import { clockTime } from './clock-time.js';
import { joinSentences } from './join-sentences.js';
import { safeText } from './safe-text.js';
import type { ViewOptions } from './view-options.js';
import { CONNECTION_EN } from './words/connection-en.js';
import { sayCount } from './words/say-count.js';
import { say } from './words/say.js';

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
  /** Which try this is, counted from 1. */
  readonly attempt?: number;
  readonly reason?: LineReason;
  /** When the next try starts; absent where none is planned. */
  readonly retryAt?: number;
  /** After a break: whether nothing was missed. */
  readonly resumed?: boolean;
  /** When the last message came; absent before the first, while nothing is shown that could be old. */
  readonly lastMessageAt?: number;
  /** How many messages could not be read and were skipped. */
  readonly skipped?: number;
  /** What went wrong, for developers. */
  readonly error?: { readonly message: string };
  /** The transport that was left for the one in use, and why; for developers. */
  readonly left?: { readonly transport: string; readonly error?: { readonly message: string } };
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
  /** For the audience `developer`: what to check. */
  readonly advice?: string;
  /** For the audience `developer`: what the error said, or why the transport before was left. */
  readonly errorText?: string;
}

const ERROR_LENGTH = 400;

/** For how long a line that came back says so, in seconds. */
export const BACK_SECONDS = 60;

/** The state of the line, for office staff and, where the options say so, for developers. */
export function connectionView(line: LineFacts, options: ViewOptions): ConnectionView {
  const { state, reason } = line;
  const retrySeconds = retrySecondsOf(line, options.now);
  const since = clockTime(line.since, options);
  const parts = [
    ...newsOf(line, options),
    retrySeconds !== undefined && againOf(retrySeconds, options),
    state !== 'live' && line.lastMessageAt !== undefined && say('line.old', options, CONNECTION_EN),
  ];
  return {
    state,
    ...(reason && { reason }),
    word: wordOf(line, options),
    sentence: joinSentences(parts),
    tone: toneOf(line),
    ...(since !== undefined && { sinceText: say('line.since', options, CONNECTION_EN, { time: since }) }),
    ...(retrySeconds !== undefined && { retrySeconds }),
    ...(options.audience === 'developer' && forDevelopers(line, options)),
  };
}

function wordOf({ state, reason, attempt = 1 }: LineFacts, options: ViewOptions): string {
  if (state === 'connecting' && attempt > 1) return say('line.again.word', options, CONNECTION_EN);
  if (reason === 'closed-by-app') return say('line.closed.word.app', options, CONNECTION_EN);
  return say(`line.${state}.word`, options, CONNECTION_EN);
}

function newsOf(line: LineFacts, options: ViewOptions): string[] {
  const { state, resumed, attempt = 1 } = line;
  switch (state) {
    case 'connecting':
      return [attempt > 1 ? againOf(0, options) : say('line.connecting.sentence', options, CONNECTION_EN)];
    case 'live': {
      const isBack = resumed !== undefined && options.now - line.since < BACK_SECONDS * 1000;
      if (!isBack) return [say('line.live.sentence', options, CONNECTION_EN)];
      return [say(resumed ? 'line.live.sentence.resumed' : 'line.live.sentence.reset', options, CONNECTION_EN)];
    }
    case 'offline':
      return [say('line.offline.sentence', options, CONNECTION_EN)];
    case 'waiting':
    case 'closed':
      return line.reason === undefined ? [] : [say(`line.${line.reason}.sentence`, options, CONNECTION_EN)];
    default:
      return state satisfies never;
  }
}

function againOf(seconds: number, options: ViewOptions): string {
  return seconds > 0 ? sayCount('line.again', seconds, options, CONNECTION_EN) : say('line.again.now', options, CONNECTION_EN);
}

/** Never negative, and never more than the whole wait, even when clocks disagree. */
function retrySecondsOf({ state, since, retryAt }: LineFacts, now: number): number | undefined {
  if (state !== 'waiting' || retryAt === undefined) return undefined;
  return Math.ceil(Math.max(0, Math.min(retryAt - now, retryAt - since)) / 1000);
}

function toneOf({ state, attempt = 1, lastMessageAt }: LineFacts): LineTone {
  switch (state) {
    case 'connecting':
      return attempt > 1 && lastMessageAt !== undefined ? 'warning' : 'busy';
    case 'live':
      return 'ok';
    case 'waiting':
    case 'offline':
      return 'warning';
    case 'closed':
      return 'off';
    default:
      return state satisfies never;
  }
}

function forDevelopers({ reason, skipped = 0, left, error = left?.error }: LineFacts, options: ViewOptions): Pick<ConnectionView, 'advice' | 'errorText'> {
  const advice = joinSentences([
    reason && say(`line.${reason}.advice`, options, CONNECTION_EN),
    skipped > 0 && sayCount('line.skipped', skipped, options, CONNECTION_EN),
  ]);
  return { ...(advice !== '' && { advice }), ...(error && { errorText: safeText(error.message, ERROR_LENGTH) }) };
}
