import type { Connection } from '../../src/client/connection.js';
import type { Call } from '../../src/model/index.js';
import {
  attemptsWord, badgeView, connectionView, elementWord, explanationView, factsOfCall, headView, safeText, type LineTone, type ViewOptions,
} from '../../src/view/index.js';
import type { CallMoment } from '../controllers/call-source.js';

/** A button on the card. */
export interface CardAction {
  readonly kind: 'cancel' | 'retry';
  readonly word: string;
}

/** What the card itself shows; badge, explanation and timeline look after themselves. */
export interface Card {
  /** Of the call that is shown, or that was asked for. */
  readonly id: string | undefined;
  readonly title: string;
  readonly whole?: string | undefined;
  readonly number?: string | undefined;
  readonly history?: { readonly word: string; readonly isFolded: boolean } | undefined;
  /** How old the news is. */
  readonly age?: string | undefined;
  /** The state of the line, where it is not simply live. */
  readonly line?: { readonly tone: LineTone; readonly word: string; readonly sentence: string } | undefined;
  readonly actions: readonly CardAction[];
  /** What a change to this is told as; absent while nothing is known. */
  readonly spoken?: string | undefined;
  readonly isOver: boolean;
}

/** What a card needs to know beside the call. */
export interface CardFacts {
  /** The id that was asked for. */
  readonly id: string | undefined;
  /** Whether the page has had time to say where its calls come from, and has not. */
  readonly isFeedMissing: boolean;
  readonly line: Connection | undefined;
  /** What the host allows, as its attribute says it. */
  readonly actions: string | undefined;
}

/** How long a first connection may take before the card mentions it, in milliseconds. */
const CONNECTING_MS = 2000;

const TITLE_LENGTH = 60;

/** What a card shows of a call, of the line, and of what the host allows. */
export function cardOf({ call, heardAt, options, needsFeed }: CallMoment, facts: CardFacts): Card {
  const line = needsFeed ? lineOf(facts, options) : undefined;
  if (call === undefined) return { id: facts.id, title: safeText(facts.id ?? '', TITLE_LENGTH), line, actions: [], isOver: false };
  const { title, whole, number, age } = headView(call, options);
  return {
    id: call.id, title, whole, number, line,
    age: age && elementWord('updated', options, { age }),
    history: { word: attemptsWord(call.attempts.length, options), isFolded: call.attempts.length < 2 && (call.isOver || !hasMore(call)) },
    actions: actionsOf(call, facts.actions, options),
    spoken: spokenOf(call, title, heardAt, options),
    isOver: call.isOver,
  };
}

function lineOf({ line, isFeedMissing }: CardFacts, options: ViewOptions): Card['line'] {
  if (isFeedMissing) return { tone: 'off', word: lead(elementWord('line.none', options), options), sentence: elementWord('line.none.sentence', options) };
  if (line === undefined || line.state === 'live') return undefined;
  if (line.state === 'connecting' && line.attempt <= 1 && options.now - line.since < CONNECTING_MS) return undefined;
  const { tone, word, sentence } = connectionView(line, options);
  return { tone, word: lead(word, options), sentence };
}

/** A word with a stop after it, as it stands before a sentence. */
function lead(word: string, options: ViewOptions): string {
  return elementWord('line.lead', options, { word });
}

function hasMore({ plan }: Call): boolean {
  return plan !== undefined && plan.numbers.length * (plan.rounds ?? 1) > 1;
}

function actionsOf(call: Call, allowed: string | undefined, options: ViewOptions): CardAction[] {
  const words = new Set(allowed?.split(/\s+/));
  const canCancel = !call.isOver && (call.phase === 'waiting' || call.status === 'ringing');
  const canRetry = call.isOver && call.outcome !== 'person';
  return [
    ...(canCancel && words.has('cancel') ? [{ kind: 'cancel', word: elementWord('action.cancel', options) } as const] : []),
    ...(canRetry && words.has('retry') ? [{ kind: 'retry', word: elementWord('action.retry', options) } as const] : []),
  ];
}

function spokenOf(call: Call, who: string, heardAt: number | undefined, options: ViewOptions): string {
  const facts = factsOfCall(call, options.now, heardAt);
  return elementWord('spoken', options, { who, word: badgeView(facts, options).longWord, title: explanationView(facts, options).title });
}
