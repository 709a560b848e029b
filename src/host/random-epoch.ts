/** What tells one life of a log from every other: letters and digits. */
export const randomEpoch = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
