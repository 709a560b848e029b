import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Unsubscribable } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { Connection } from '../../src/client/connection.js';
import type { TapeEntry } from '../../src/client/record/tape-entry.js';
import type { RingbackError } from '../../src/model/index.js';
import type { CallSummary } from '../../src/reducer/call-summary.js';
import { safeText } from '../../src/view/index.js';
import { FeedController } from '../controllers/feed-controller.js';
import { lineIcon } from '../icons/line-icon.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { inspectorFacts, isRecorded, listedEntries } from './inspector-facts.js';
import { inspectorStyles } from './call-inspector.styles.js';

/** How often it renders at most, in milliseconds: a storm of messages need not be read one by one. */
const RENDER_MS = 250;

const ERRORS = 5;
const TEXT = 2000;

/**
 * A feed from the inside, for developers: the state of its line, its cursor, how late its news is, its counts, what went wrong, and the
 * last messages. With a slider everything on the page that belongs to the feed shows what was known after an earlier message.
 *
 * Messages and earlier moments need a client that records them, from `recordCalls`; with any other the rest is shown. Its words are
 * those of the protocol, in English, and are not translated: it is not for readers of calls.
 *
 * @element call-inspector
 * @tag call-inspector
 *
 * @csspart base - All of it.
 * @csspart facts - Names and numbers.
 * @csspart travel - The slider.
 * @csspart messages - The list of messages.
 * @csspart errors - What went wrong.
 * @csspart icon - A shape beside a state or an error.
 *
 * @cssprop [--call-inspector-max-size=24rem] - The greatest height of the list of messages.
 * @cssprop [--call-inspector-radius=0.5rem] - The radius of its corners.
 * @cssprop [--call-inspector-code-font=ui-monospace, monospace] - The font of messages.
 * @cssprop [--call-radius=0.375rem] - The radius of the corners of buttons.
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 * @cssprop [--call-line] - The colour of hairlines. By default the text's colour, much lighter.
 * @cssprop [--call-focus=currentColor] - The ring around what has the focus.
 */
export class CallInspectorElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, inspectorStyles];

  static override properties: PropertyDeclarations = {};

  readonly #line = new FeedController<Connection>(this, { watch: (client) => client.connection$ }, () => this.#follow());
  readonly #summary = new FeedController<CallSummary>(this, { watch: (client) => client.summary$ }, () => this.#renderSoon());
  readonly #errors = new FeedController<RingbackError>(this, { watch: (client) => client.errors$ }, () => this.#note());
  #noted: readonly RingbackError[] = [];
  #client: CallsClient | undefined;
  #tape: Unsubscribable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  adoptedCallback(): void {
    adoptStyles(this, CallInspectorElement.elementStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tape?.unsubscribe();
    this.#client = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  protected override shouldUpdate(_: PropertyValues): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return true;
  }

  protected override render(): TemplateResult {
    const { client } = this.#line;
    const facts = inspectorFacts(client, this.#line.value, this.#summary.value);
    return html`<div part="base" class="base" lang="en" dir="ltr">
      ${facts.length === 0 ? html`<p class="muted">No feed yet.</p>` : html`<dl part="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd title=${value}>${value}</dd></div>`)}</dl>`}
      ${this.#noted.length === 0 ? nothing : html`<ul part="errors" class="errors" role="list">${this.#noted.map((error) => html`<li class="tone not-reached">${lineIcon('warning')}<span>${safeText(error.message, TEXT)}</span></li>`)}</ul>`}
      ${isRecorded(client) ? html`${this.#travel(client.tape.entries, client.position)}${this.#messages(client.tape.entries, client.position)}`
        : client && html`<p class="muted">Messages are not recorded. A client from recordCalls() keeps them.</p>`}
    </div>`;
  }

  #travel(entries: readonly TapeEntry[], position: number | undefined): TemplateResult {
    const [first, last] = [entries[0]?.id ?? 0, entries.at(-1)?.id ?? 0];
    const at = position ?? last;
    return html`<div part="travel" class="travel">
      <label>Moment<input type="range" min=${first} max=${last} step="1" .value=${String(at)} ?disabled=${first === last}
        aria-valuetext="after message ${at} of ${last}" @input=${(event: Event) => this.#go(event, last)}></label>
      <output>${position === undefined ? 'Live' : `${at} of ${last}`}</output>
      <button type="button" ?disabled=${position === undefined} @click=${() => this.#show(undefined)}>Back to live</button>
    </div>`;
  }

  #messages(entries: readonly TapeEntry[], position: number | undefined): TemplateResult {
    return html`<ul part="messages" class="messages" role="list" aria-label="Messages, newest first" tabindex="0">${listedEntries(entries, position).map((entry) => html`<li>
      <button type="button" class="message" aria-current=${entry.id === position ? 'true' : nothing} @click=${() => this.#show(entry.id)}>
        <time>${clock(entry.at)}</time><span>${entry.kind}</span><code>${safeText(entry.text, TEXT)}</code>
      </button></li>`)}</ul>`;
  }

  #go({ target }: Event, last: number): void {
    if (!(target instanceof HTMLInputElement)) return;
    // The end of the slider is the present, which goes on.
    this.#show(target.valueAsNumber >= last ? undefined : target.valueAsNumber);
  }

  #show(entry: number | undefined): void {
    const { client } = this.#line;
    if (!isRecorded(client)) return;
    client.travel(entry);
    this.requestUpdate();
  }

  #follow(): void {
    const { client } = this.#line;
    if (client !== this.#client) {
      this.#client = client;
      this.#noted = [];
      this.#tape?.unsubscribe();
      this.#tape = isRecorded(client) ? client.tape.changes$.subscribe(() => this.#renderSoon()) : undefined;
    }
    this.requestUpdate();
  }

  #note(): void {
    const error = this.#errors.value;
    if (error !== undefined && error !== this.#noted[0]) this.#noted = [error, ...this.#noted].slice(0, ERRORS);
    this.#renderSoon();
  }

  #renderSoon(): void {
    this.#timer ??= setTimeout(() => this.requestUpdate(), RENDER_MS);
  }
}

function clock(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(11, 23);
}

declare global {
  interface HTMLElementTagNameMap {
    'call-inspector': CallInspectorElement;
  }
}
