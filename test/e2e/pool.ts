/** A few things that many want, one at a time each. */
export class Pool<T> {
  readonly #free: T[];
  readonly #waiting: ((thing: T) => void)[] = [];

  constructor(things: readonly T[]) {
    this.#free = [...things];
  }

  /** Uses one of them, as soon as one is free. */
  async use<R>(use: (thing: T) => Promise<R>): Promise<R> {
    const thing = this.#free.pop() ?? await new Promise<T>((resolve) => { this.#waiting.push(resolve); });
    try {
      return await use(thing);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(thing);
      else this.#free.push(thing);
    }
  }
}
