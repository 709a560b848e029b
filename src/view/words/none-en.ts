/** What is said while nothing has been heard, in English: of a call, or of all of them. */
export const NONE_EN = {
  'none.label': 'No news yet',
} as const;
