/** The later of two times, or the greater of two numbers, where either may not be known. */
export function laterOf(a: number | undefined, b: number | undefined): number | undefined {
  // A comparison hands on the number that is there; Math.max would make another one, in every call.
  if (a === undefined || b === undefined) return a ?? b;
  return b > a ? b : a;
}

/** The earlier of two times, where either may not be known. */
export function earlierOf(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b < a ? b : a;
}
