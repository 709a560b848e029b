import { factsOfStatus, type BadgeFacts, type ViewOptions } from '../../src/view/index.js';

/** A status as a badge has it in its attributes. */
export interface PlainBadge {
  readonly status?: string | undefined;
  readonly try?: number | undefined;
  readonly tries?: number | undefined;
  readonly detail?: string | undefined;
}

/** What a badge without a call shows; `undefined` without a status. */
export function plainFacts({ status, detail, try: tried, tries }: PlainBadge, { vocabulary }: ViewOptions): BadgeFacts | undefined {
  if (!status) return undefined;
  return factsOfStatus({ status, detail: detail || undefined, try: count(tried), tries: count(tries) }, vocabulary);
}

/** What an attribute counts, where it holds a number that can; "two" and "-1" do not. */
function count(value = 0): number | undefined {
  return value > 0 ? value : undefined;
}
