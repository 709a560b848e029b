/** What a backend did otherwise than it should. */
export interface BreachFacts {
  /** What the protocol asks for. */
  readonly expected: string;
  /** What came instead. */
  readonly came: string;
  /** What to do about it. */
  readonly mend: string;
}

/** Thrown by a case where the backend breaks its rule. */
export class Breach extends Error implements BreachFacts {
  override readonly name = 'Breach';
  readonly expected: string;
  readonly came: string;
  readonly mend: string;

  constructor({ expected, came, mend }: BreachFacts) {
    super(`expected ${expected}, but ${came}`);
    this.expected = expected;
    this.came = came;
    this.mend = mend;
  }
}

/** Thrown by a case where the protocol leaves something to the backend, and this one leaves it out. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/**
 * Ends the case where a rule is broken.
 *
 * @throws {Breach} where it does not hold.
 */
export function must(holds: boolean, expected: string, came: string, mend: string): asserts holds {
  if (!holds) throw new Breach({ expected, came, mend });
}
