import type { CaseOutcome, CaseResult, ConformanceReport } from './conformance-report.js';

const MARKS: Readonly<Record<CaseOutcome, string>> = {
  'passed': 'ok     ', 'failed': 'FAILED ', 'advised': 'advice ', 'not-offered': 'none   ', 'not-run': 'not run',
};

/** One case as it stands in a report for people: one line, and four more where something was wrong. */
export function resultText({ id, title, outcome, note, expected, came, mend, rule }: CaseResult): string {
  const line = `${MARKS[outcome]}  ${id}  ${title}${note === undefined ? '' : `  (${note})`}`;
  if (expected === undefined) return line;
  const more = [['expected', expected], ['came', came ?? ''], ['to mend', mend ?? ''], ['the rule', `docs/protocol.md, "${rule.section}": ${rule.says}`]];
  return [line, ...more.map(([name = '', text = '']) => `              ${`${name}:`.padEnd(10)} ${text}`)].join('\n');
}

/** The last lines of a report for people. */
export function summaryText({ url, counts, isConformant }: ConformanceReport): string {
  const parts = [
    `${counts.passed} passed`, `${counts.failed} failed`, `${counts.advised} with advice`, `${counts['not-offered']} not offered`, `${counts['not-run']} not run`,
  ];
  return `\n${url}\n${parts.join(', ')}\n${isConformant ? 'It keeps to the protocol, as far as was tried.' : 'It does not keep to the protocol.'}`;
}
