import type { CallOutcome } from './call-outcome.js';
import type { CallPhase } from './call-phase.js';
import { CALL_STATUSES, type CallStatus } from './call-status.js';
import { normalizeSpelling } from './normalize-spelling.js';
import { RingbackError } from './ringback-error.js';

/** The words of a host's own status. Each is plain text; what is left out falls back to the label. */
export interface StatusWords {
  /** One to three words for the badge. */
  readonly label: string;
  /** One short sentence: what the status means. */
  readonly meaning?: string;
  /** At most six words: what happened. */
  readonly title?: string;
  /** At most twenty-five words: why. */
  readonly reason?: string;
  /** One next step. */
  readonly next?: string;
}

/** What a status stands for. */
export interface StatusDefinition {
  /** The status's name in kebab-case, as it stands in `CallUpdate.status`. */
  readonly name: string;
  readonly phase: CallPhase;
  /** The outcome that the status leads to on its own; evidence about who answered sharpens it. */
  readonly outcome: CallOutcome;
  /** Other spellings that mean this status. Case, spaces, hyphens and underscores never matter. */
  readonly aliases?: readonly string[];
  /** For a host's own status: its wording by language tag, for example `{ en: { label: 'Mailbox full' } }`. */
  readonly words?: Readonly<Record<string, StatusWords>>;
}

/** The statuses that a client, a reducer and the views work with: the fifteen of the standard, and a host's own. */
export interface Vocabulary {
  /** The definition behind a status name, or `undefined` for a text that is not known. */
  definition(status: string): StatusDefinition | undefined;
  /** Every definition, the standard ones first. */
  readonly definitions: readonly StatusDefinition[];
  /** The status name that a normalised spelling (see `normalizeSpelling`) stands for. */
  spelling(normalized: string): string | undefined;
}

/** Thrown by {@link defineVocabulary} when two statuses claim one name or spelling, or a name is not kebab-case. */
export class VocabularyError extends RingbackError {
  readonly code = 'bad-vocabulary';
  /** The name or spelling that is at fault. */
  readonly text: string;
  constructor(text: string, why: string) {
    super(`The status "${text}" cannot be added: ${why}.`);
    this.text = text;
  }
}

const define = (name: CallStatus, phase: CallPhase, outcome: CallOutcome, ...aliases: string[]): StatusDefinition =>
  ({ name, phase, outcome, aliases });

/** The fifteen statuses of the standard: phase, outcome and the spellings met in the wild. */
export const STATUS_DEFINITIONS: Readonly<Record<CallStatus, StatusDefinition>> = {
  'queued': define('queued', 'waiting', 'pending'),
  'try-number': define('try-number', 'waiting', 'pending'),
  'ringing': define('ringing', 'live', 'pending'),
  'in-progress': define('in-progress', 'live', 'pending'),
  'answered': define('answered', 'connected', 'person', 'connected answered'),
  'answer-machine': define('answer-machine', 'connected', 'machine',
    'connected answer machine', 'answering machine', 'connected answering machine', 'connected answermachine'),
  'no-response': define('no-response', 'connected', 'unsure', 'connected no response'),
  'completed': define('completed', 'ended', 'unsure'),
  'no-answer': define('no-answer', 'ended', 'not-reached'),
  'busy': define('busy', 'ended', 'not-reached'),
  'failed': define('failed', 'ended', 'not-reached'),
  'cancelled': define('cancelled', 'ended', 'cancelled', 'canceled'),
  'outgoing': define('outgoing', 'ended', 'not-reached'),
  'far-end-disconnect': define('far-end-disconnect', 'ended', 'not-reached'),
  'network-disconnect': define('network-disconnect', 'ended', 'not-reached'),
};

const spellingsOf = ({ name, aliases = [] }: StatusDefinition): string[] => [name, ...aliases].map(normalizeSpelling);

/** The standard statuses and these, which must have been looked at. */
function vocabularyWith(own: readonly StatusDefinition[]): Vocabulary {
  const definitions = [...CALL_STATUSES.map((status) => STATUS_DEFINITIONS[status]), ...own];
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  // A page whose host sends the names themselves never looks a spelling up, and is sooner there.
  let bySpelling: Map<string, string> | undefined;
  return {
    definition: (status) => byName.get(status),
    definitions,
    spelling: (normalized) =>
      (bySpelling ??= new Map(definitions.flatMap((definition) => spellingsOf(definition).map((spelling) => [spelling, definition.name])))).get(normalized),
  };
}

/** The vocabulary without additions: what every function uses where it is given none. */
export const standardVocabulary: Vocabulary = /* @__PURE__ */ vocabularyWith([]);

/**
 * The standard vocabulary with a host's own statuses added to it.
 *
 * Use it once at start-up and pass the result to `connectCalls` and the views. It does not change the standard statuses.
 *
 * @throws {VocabularyError} when a name is not kebab-case, or a name or spelling is already taken.
 */
export function defineVocabulary(own: readonly StatusDefinition[] = []): Vocabulary {
  let vocabulary = standardVocabulary;
  for (const [index, definition] of own.entries()) {
    const { name } = definition;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new VocabularyError(name, 'its name must be kebab-case, like "mailbox-full"');
    if (vocabulary.definition(name)) throw new VocabularyError(name, 'the vocabulary already has it');
    for (const spelling of spellingsOf(definition)) {
      const taken = vocabulary.spelling(spelling);
      if (taken !== undefined) throw new VocabularyError(name, `its spelling "${spelling}" already means "${taken}"`);
    }
    vocabulary = vocabularyWith(own.slice(0, index + 1));
  }
  return vocabulary;
}
