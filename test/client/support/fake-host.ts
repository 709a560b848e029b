/** One request that reached the fake host, and what a test does with it. */
export class FakeRequest {
  readonly url: URL;
  readonly headers: Headers;
  readonly init: RequestInit;
  readonly answer: Promise<Response>;
  #resolve: (response: Response) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #body: ReadableStreamDefaultController<Uint8Array> | undefined;
  #isOpen = true;

  constructor(url: string, init: RequestInit) {
    this.url = new URL(url);
    this.headers = new Headers(init.headers);
    this.init = init;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    init.signal?.addEventListener('abort', () => this.#abort(), { once: true });
  }

  /** Whether the client still holds this request or its answer. */
  get isOpen(): boolean { return this.#isOpen; }

  /** Answers with an open stream. */
  accept(contentType = 'text/event-stream', headers: Record<string, string> = {}): this {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => { this.#body = controller; },
      cancel: () => { this.#isOpen = false; },
    });
    this.#resolve(new Response(body, { headers: { 'content-type': contentType, ...headers } }));
    return this;
  }

  /** Sends bytes of the stream. */
  send(text: string | Uint8Array): this {
    this.#body?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text);
    return this;
  }

  /** Ends the stream in good order. */
  end(): void {
    this.#isOpen = false;
    this.#body?.close();
  }

  /** Cuts the stream, or fails to answer at all. */
  cut(): void {
    this.#isOpen = false;
    const error = new TypeError('The network failed.');
    this.#body?.error(error);
    this.#reject(error);
  }

  /** Answers with a status and a short body. */
  refuse(status: number, headers: Record<string, string> = {}): void {
    const body = status === 204 || status === 304 ? null : new ReadableStream<Uint8Array>({ cancel: () => { this.#isOpen = false; } });
    if (body === null) this.#isOpen = false;
    this.#resolve(new Response(body, { status, headers }));
  }

  /** Answers with a whole JSON body. */
  json(value: unknown, headers: Record<string, string> = {}): void {
    this.#isOpen = false;
    this.#resolve(Response.json(value, { headers }));
  }

  #abort(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const error = new DOMException('The request was aborted.', 'AbortError');
    this.#body?.error(error);
    this.#reject(error);
  }
}

/** A host that answers as the test says, request by request. */
export class FakeHost {
  readonly requests: FakeRequest[] = [];

  readonly fetch = (url: string, init: RequestInit): Promise<Response> => this.receive(url, init).answer;

  /** Takes a request in. */
  protected receive(url: string, init: RequestInit): FakeRequest {
    const request = new FakeRequest(url, init);
    this.requests.push(request);
    return request;
  }

  /** The latest request. */
  get latest(): FakeRequest {
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('No request has reached the host.');
    return request;
  }

  /** How many requests and streams the client still holds. */
  get open(): number { return this.requests.filter((request) => request.isOpen).length; }
}
