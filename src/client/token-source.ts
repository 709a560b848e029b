import { TokenError } from './errors/token-error.js';

/** Gives a token for the host, as text; asked before each connect. */
export type Auth = () => string | Promise<string>;

/** What a header can carry: anything else would make every request fail with words about bytes. */
const USABLE = /^[\x21-\x7e]+$/;

/**
 * Asks the app for tokens, one question at a time: who asks while a question is out gets its answer.
 *
 * It keeps the last token for requests beside the stream, and keeps it out of every error.
 */
export class TokenSource {
  readonly #auth: Auth;
  #question: Promise<string> | undefined;
  /** The last token that the app gave. */
  latest: string | undefined;

  constructor(auth: Auth) {
    this.#auth = auth;
  }

  /** A fresh token. The promise fails with a `TokenError` where the app gave none. */
  ask(): Promise<string> {
    if (this.#question) return this.#question;
    const question = this.#request().finally(() => {
      if (this.#question === question) this.#question = undefined;
    });
    this.#question = question;
    return question;
  }

  /** Gives up on a question that is out: the next one is asked anew. */
  abandon(): void {
    this.#question = undefined;
  }

  async #request(): Promise<string> {
    const auth = this.#auth;
    let token: unknown;
    try {
      token = await auth();
    } catch (cause) {
      throw new TokenError('failed', { cause });
    }
    if (typeof token !== 'string' || !USABLE.test(token)) throw new TokenError('gave something that cannot be sent');
    this.latest = token;
    return token;
  }
}
