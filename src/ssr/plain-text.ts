import { badgeView, explanationView, factsOfCall, factsOfStatus, timelineView, type StatusFacts, type ViewOptions } from '../view/index.js';
import type { Served } from '../../components/page/served.js';

/** A status as an element has it in its attributes. */
interface PlainStatus {
  readonly status?: string | undefined;
  readonly detail?: string | undefined;
}

/**
 * What an element says, as plain text between its tags: for readers that know no shadow roots, such as feed readers, mail programs and
 * old browsers. The card has none, because its tags enclose what a host puts below it.
 */
export function plainText(tag: string, { status, detail }: PlainStatus, { call, now, lang, vocabulary, timeZone }: Served): string {
  const options: ViewOptions = { now, lang, ...(vocabulary && { vocabulary }), ...(timeZone && { timeZone }) };
  if (tag === 'call-attempt-timeline') return call ? timelineView(call, options, now).marks.map(({ sentence }) => sentence).join(' ') : '';
  const facts: StatusFacts | undefined = call ? factsOfCall(call, now, now)
    : status ? factsOfStatus({ status, ...(detail && { detail }) }, vocabulary) : undefined;
  if (facts === undefined) return '';
  if (tag === 'call-status-badge') return badgeView(facts, options).word;
  if (tag !== 'call-explanation') return '';
  const { title, reason, next } = explanationView(facts, options);
  return [title, reason, next].filter(Boolean).join(' ');
}
