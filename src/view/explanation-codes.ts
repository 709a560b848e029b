import { isCallStatus, type CallCause, type CallOutcome, type CallPhase } from '../model/index.js';
import type { Situation } from './situation.js';
import type { StatusFacts } from './status-facts.js';
import type { ViewOptions } from './view-options.js';
import { DEVELOPER_EN } from './words/developer-en.js';
import { say } from './words/say.js';

/** What a developer is shown beside the sentences of an explanation. */
export interface ExplanationCodes {
  /** The status by name, or the text as it came. */
  readonly status: string;
  /** What telephony help pages call it, for example `Far End Disconnect`; absent for statuses outside the standard. */
  readonly term?: string;
  readonly phase: CallPhase;
  readonly outcome: CallOutcome;
  readonly detail?: string;
  /** The source, the code and the text that came with the status. */
  readonly cause?: CallCause;
  /** What was worked out rather than reported, one sentence each. */
  readonly notes: readonly string[];
}

/** The names, codes and inferences behind a status, for the audience `developer`. It repeats what the host sent and judges nothing. */
export function explanationCodes(facts: StatusFacts, situation: Situation, options: ViewOptions): ExplanationCodes {
  const { status, phase, outcome, detail, cause } = facts;
  const term = termOf(status);
  return {
    status, phase, outcome,
    ...(term !== undefined && { term }),
    ...(detail !== undefined && { detail }),
    ...(cause && { cause }),
    notes: notesOf(facts, situation).map((note) => say(`note.${note}`, options, DEVELOPER_EN, { detail: detail ?? '' })),
  };
}

/** The words of the help page that the vocabulary comes from, where they are not the status's name with spaces and a capital. */
const TERMS: Partial<Record<string, string>> = {
  'in-progress': 'In-progress',
  'no-answer': 'No-answer',
  'try-number': 'TryNumber',
  'far-end-disconnect': 'Far End Disconnect',
  'network-disconnect': 'Network Disconnect',
  'answered': 'Connected – Answered',
  'answer-machine': 'Connected – Answer machine',
  'no-response': 'Connected – No response',
};

function termOf(status: string): string | undefined {
  if (!isCallStatus(status)) return undefined;
  return TERMS[status] ?? status.charAt(0).toUpperCase() + status.slice(1);
}

type Note = keyof typeof DEVELOPER_EN extends `note.${infer Name}` ? Name : never;

function notesOf(facts: StatusFacts, situation: Situation): Note[] {
  const { status, detail, connectedAs } = facts;
  const notes: (Note | false)[] = [
    situation === 'unknown' && 'unknown',
    situation === 'no-result' && 'no-result',
    situation === 'completed' && 'completed',
    situation === 'answered' && !(status === 'answered' || connectedAs === 'answered') && 'person',
    situation === 'machine' && 'machine',
    situation === 'picked-up' && 'unsure',
    detail !== undefined && (situation === detail ? 'detail' : situation !== 'unknown' && situation !== 'own' && 'ignored'),
    (status === 'outgoing' || status === 'far-end-disconnect' || status === 'network-disconnect') && 'cause',
    facts.isStale && 'stale',
    !facts.isOver && facts.phase !== 'ended' && facts.at === undefined && 'no-time',
  ];
  return notes.filter((note) => note !== false);
}
