import type { CallUpdate } from '../../../src/model/index.js';
import { sseEvent } from './sse-event.js';
import { FakeHost, type FakeRequest } from './fake-host.js';

interface Line {
  readonly request: FakeRequest;
  /** How many bytes get through before the line is cut. */
  left: number;
  /** Half open: nothing gets through, and nobody is told. */
  isMute: boolean;
}

/**
 * A host in memory that speaks the whole protocol and holds the truth. Its lines can be cut at any byte, its cursors
 * expire, its updates be swallowed on the way; what it holds itself is never wrong.
 */
export class TruthHost extends FakeHost {
  log: CallUpdate[] = [];
  readonly #lines = new Set<Line>();
  readonly #numbers = new Map<string, number>();
  #epoch = 1;
  /** Updates before this place can not be resumed from. */
  #oldest = 0;
  /** How new requests are answered: with a stream, or with a status. */
  status = 200;
  /** How many bytes the next streams let through. */
  budgets: number[] = [];
  /** Whether requests get no answer at all. */
  isDown = false;

  override readonly fetch = (url: string, init: RequestInit): Promise<Response> => {
    const request = this.receive(url, init);
    if (this.isDown) queueMicrotask(() => request.cut());
    else if (this.status !== 200) request.refuse(this.status, { 'retry-after': '1' });
    else if (request.url.searchParams.has('call')) request.json({ calls: this.log.filter(({ call }) => call === request.url.searchParams.get('call')) });
    else this.#stream(request);
    return request.answer;
  };

  /**
   * Adds a fact. A fact that is swallowed reaches no line that is open now; the first of a call never is, because no
   * number before it could tell of it.
   */
  publish(call: string, status: string, isSwallowed = false): void {
    const seq = (this.#numbers.get(call) ?? 0) + 1;
    this.#numbers.set(call, seq);
    this.log.push({ call, status, seq, try: 1 + Math.floor(seq / 8) });
    if (!isSwallowed || seq === 1) this.say(this.#update(this.log.length - 1));
  }

  /** Writes text on every open line. */
  say(text: string): void {
    for (const line of this.#lines) this.#write(line, text);
  }

  /** Cuts every line. */
  cutAll(): void {
    for (const line of this.#lines) this.#cut(line);
  }

  /** Leaves every line half open. */
  mute(): void {
    for (const line of this.#lines) line.isMute = true;
  }

  /** Lets a call go; after that no cursor holds. */
  forget(call: string): void {
    this.log = this.log.filter((update) => update.call !== call);
    this.#numbers.delete(call);
    this.restart();
  }

  /** Forgets where its updates came from: what was missed so far cannot be resumed. */
  expire(): void {
    this.#oldest = this.log.length;
  }

  /** Starts anew with the same truth: every cursor is of another life. */
  restart(): void {
    this.cutAll();
    this.#epoch++;
  }

  #stream(request: FakeRequest): void {
    request.accept();
    const line: Line = { request, left: this.budgets.shift() ?? Number.POSITIVE_INFINITY, isMute: false };
    this.#lines.add(line);
    const cursor = request.headers.get('last-event-id');
    const [epoch, place] = (cursor ?? '').split(':').map(Number);
    const canResume = cursor !== null && epoch === this.#epoch && place !== undefined && place >= this.#oldest;
    let text = '';
    if (canResume) {
      for (let i = place; i < this.log.length; i++) text += this.#update(i);
    } else {
      if (cursor !== null) text += sseEvent('reset', { reason: 'cursor-expired' });
      for (let i = 0; i < this.log.length; i += 3) text += sseEvent('snapshot', { calls: this.log.slice(i, i + 3), more: i + 3 < this.log.length }, `${this.#epoch}:${this.log.length}`);
    }
    this.#write(line, text + sseEvent('ready', { cursor: `${this.#epoch}:${this.log.length}`, resumed: canResume }));
  }

  #update(place: number): string {
    return sseEvent('update', this.log[place], `${this.#epoch}:${place + 1}`);
  }

  #write(line: Line, text: string): void {
    if (!line.request.isOpen) {
      this.#lines.delete(line);
      return;
    }
    if (line.isMute) return;
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > 0) line.request.send(bytes.subarray(0, line.left));
    line.left -= bytes.length;
    if (line.left <= 0) this.#cut(line);
  }

  #cut(line: Line): void {
    this.#lines.delete(line);
    // Cut after what was sent has been read, as a network does it.
    setImmediate(() => line.request.cut());
  }
}
