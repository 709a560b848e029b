/** What kind of line a number is. Some statuses mean different things on each. */
export const LINE_TYPES = ['mobile', 'landline'] as const;

/** What kind of line a number is: `mobile` or `landline`. */
export type LineType = (typeof LINE_TYPES)[number];

/** One of a contact's numbers, as the host wants it shown. */
export interface CallNumber {
  /** Which of the contact's numbers this is, in the host's word: usually `mobile`, `home` or `work`. */
  readonly slot?: string;
  /** Mobile or landline. Left out when the host does not know; it is then not guessed. */
  readonly line?: LineType;
  /** The number or a name for it, as the host sends it. The views mask digits unless the host asks for the whole. */
  readonly display?: string;
}
