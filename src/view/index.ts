export { ageView } from './age-view.js';
export { badgeFacts, type BadgeFacts } from './badge-facts.js';
export { LONG_WORD_LENGTH, WORD_LENGTH, badgeView, type BadgeView } from './badge-view.js';
export { boardCount, boardWord, shownWord, type BoardWord } from './board-word.js';
export {
  BACK_SECONDS, LINE_REASONS, LINE_STATES, LINE_TONES, connectionView,
  type ConnectionView, type LineFacts, type LineReason, type LineState, type LineTone,
} from './connection-view.js';
export type { ExplanationCodes } from './explanation-codes.js';
export { attemptsWord, elementWord, plannedWord, type ElementWord } from './element-word.js';
export { explanationView, type ExplanationView } from './explanation-view.js';
export { factsOfAttempt, factsOfCall } from './facts-of-call.js';
export { factsOfStatus, type PlainStatus } from './facts-of-status.js';
export { formatNumber } from './format-number.js';
export { headView, type HeadKind, type HeadView } from './head-view.js';
export { maskNumber } from './mask-number.js';
export { noNewsWord } from './no-news-word.js';
export { placeView } from './place-view.js';
export { ringCountdown } from './ring-countdown.js';
export { safeText } from './safe-text.js';
export { slotLabel } from './slot-label.js';
export { situationOf, type Situation } from './situation.js';
export { DIAL_GRACE_SECONDS, RING_GRACE_SECONDS, TALK_LIMIT_SECONDS, isAttemptStale, isStale } from './stale.js';
export type { NextTry, StatusFacts } from './status-facts.js';
export { statusOrder } from './status-order.js';
export { SUMMARY_ORDER, summaryView, type SummaryPart, type SummaryView } from './summary-view.js';
export { PLANNED_MARKS } from './planned-places.js';
export { MARK_STATES, type MarkState, type TimelineMark } from './timeline-mark.js';
export type { TimelineRow } from './timeline-rows.js';
export { timelineView, type TimelineGroup, type TimelineRound, type TimelineView } from './timeline-view.js';
export { AUDIENCES, type Audience, type ViewOptions } from './view-options.js';
export { EN } from './words/en.js';
export { onWordsChange, registerWords } from './words/registry.js';
export { wordsFor } from './words/words-for.js';
export type { WordKey, Words, WordsOverride } from './words/words.js';
