/** English. */
export const SUMMARY_EN = {
  "summary.rough": "",
} as const;
