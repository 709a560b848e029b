import { CALL_DETAILS, CALL_STATUSES, isCallDetail, standardVocabulary, type CallDetail, type CallStatus } from '../../src/model/index.js';
import { badgeView, explanationView, factsOfStatus, type ViewOptions } from '../../src/view/index.js';

const options: ViewOptions = { now: 0, audience: 'developer' };

/** On which status each detail is shown in the table. */
const SHARPENS: Readonly<Record<CallDetail, CallStatus>> = {
  'declined': 'no-answer', 'number-changed': 'outgoing', 'voicemail-full': 'no-answer', 'fax': 'completed', 'blocked': 'failed',
};

/** `docs/statuses.md`, made from the words: every status with what a badge and an explanation say of it. */
export function statusesPage(): string {
  return [
    '# The statuses and their words',
    '',
    'Made from the words in `src/view/words` by `UPDATE_DOCS=1 npm test -- test/view/statuses-page.test.ts`; do not edit it by hand.',
    'The words are the English ones for a call with one number, of which nothing more is known. They change with the kind of line,',
    'with the place in the plan, with what is known of who answered, and when news is overdue. A host can replace each of them.',
    '',
    ...table(
      ['Status', 'Also called', 'Phase', 'Outcome', 'Badge', 'Meaning', 'What to do'],
      CALL_STATUSES.map((status) => [`\`${status}\``, ...wordsOf(status)]),
    ),
    '',
    '## Details',
    '',
    'A detail sharpens the words of a status without being a status of its own.',
    '',
    ...table(
      ['Detail', 'For example with', 'Badge', 'Meaning', 'What to do'],
      CALL_DETAILS.map((detail) => [`\`${detail}\``, `\`${SHARPENS[detail]}\``, ...wordsOf(SHARPENS[detail], detail).slice(3)]),
    ),
    '',
    '## Where the line or the answer makes a difference',
    '',
    ...table(
      ['Status', 'Known besides', 'Badge', 'Why', 'What to do'],
      [
        ...(['no-answer', 'failed', 'far-end-disconnect', 'network-disconnect'] as const).flatMap((status) =>
          (['mobile', 'landline'] as const).map((line) => finer(status, `a ${line}`, { line }))),
        finer('completed', 'a person answered', { answeredBy: 'person' }),
        finer('completed', 'a machine answered', { answeredBy: 'machine' }),
        finer('answered', 'detection could not tell who', { answeredBy: 'unknown' }),
        finer('no-response', 'a key was pressed', { keyPressed: true }),
        finer('busy', 'number 1 of 3', { try: 1, tries: 3 }),
        finer('failed', 'number 1 of 3', { try: 1, tries: 3 }),
      ],
    ),
    '',
  ].join('\n');
}

type Known = Omit<Parameters<typeof factsOfStatus>[0], 'status'>;

function wordsOf(status: CallStatus, detail?: string): string[] {
  const facts = factsOfStatus({ status, ...(detail !== undefined && isCallDetail(detail) && { detail }) });
  const badge = badgeView(facts, options);
  const { next, codes } = explanationView(facts, options);
  const { phase = '', outcome = '' } = standardVocabulary.definition(status) ?? {};
  return [codes?.term ?? '', phase, outcome, `*${badge.word}*`, badge.meaning, next];
}

function finer(status: CallStatus, known: string, plain: Known): string[] {
  const facts = factsOfStatus({ status, ...plain });
  const { reason, next } = explanationView(facts, options);
  return [`\`${status}\``, known, `*${badgeView(facts, options).word}*`, reason, next];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
