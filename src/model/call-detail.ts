/** The details of the vocabulary: each sharpens the words of a status without being a status of its own. */
export const CALL_DETAILS = ['declined', 'number-changed', 'voicemail-full', 'fax', 'blocked'] as const;

/**
 * A sharpening of a status: `declined` (on `no-answer`: the call was turned down), `number-changed` (on `outgoing`),
 * `voicemail-full`, `fax`, `blocked`.
 */
export type CallDetail = (typeof CALL_DETAILS)[number];

/** Whether a text is, letter for letter, a detail of the vocabulary. */
export function isCallDetail(text: string): text is CallDetail {
  return (CALL_DETAILS as readonly string[]).includes(text);
}
