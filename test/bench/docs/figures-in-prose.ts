/** A number with the unit of a measurement. */
const MEASURED = /\b\d[\d,.]*\s?(?:×|µs|ms|KB|MB|bytes?)(?![\w-])/g;
/** What is made from results, and what stands there by somebody's hand for a reason that the comment gives. */
const MADE = /<!-- (bench|figure|run):[\s\S]*?<!-- \/\1 -->/g;
const BY_HAND = /<!-- by hand: [^>]+ -->[\s\S]*?<!-- \/by hand -->/g;

/** The figures of a document that come from nowhere: measured, and neither made from a result nor marked as set down by hand. */
export function figuresInProse(text: string): readonly string[] {
  return text.replaceAll(MADE, '').replaceAll(BY_HAND, '').match(MEASURED) ?? [];
}
