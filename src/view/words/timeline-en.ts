/** English. */
export const TIMELINE_EN = {
  'age.now': 'just now',
} as const;
