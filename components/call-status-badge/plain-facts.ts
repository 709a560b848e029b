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
  return factsOfStatus({ status, ...(detail && { detail }), ...(isCount(tried) && { try: tried }), ...(isCount(tries) && { tries }) }, vocabulary);
}

/** Whether an attribute holds a number that counts something; "two" and "-1" do not. */
function isCount(value: number | undefined): value is number {
  return value !== undefined && value > 0;
}
