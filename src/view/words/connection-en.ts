/** English. */
export const CONNECTION_EN = {
  "connection.rough": "",
} as const;
