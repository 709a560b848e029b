/** English. */
export const EXPLANATION_EN = {
  "explanation.rough": "",
} as const;
