import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Connection } from '../../src/client/connection.js';
import { connectionView, elementWord, type Audience, type ConnectionView } from '../../src/view/index.js';
import { PatienceController } from '../controllers/patience-controller.js';
import { ViewController, type Moment } from '../controllers/view-controller.js';
import { LINE_TONE_CLASSES, lineIcon } from '../icons/line-icon.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { announce } from '../page/announce.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { connectionStyles } from './call-connection.styles.js';

/**
 * The state of the line to the server: one word while it is live, and otherwise since when, what happens next, and whether what the
 * page shows may be out of date.
 *
 * It belongs to the feed around it, or to the page's. For the first seconds of a page that has none yet it says that the page is
 * starting, and only then that something is missing. A change of the word is told to screen readers through the page's one
 * announcer; the countdown to the next try is not.
 *
 * @element call-connection
 * @tag call-connection
 *
 * @attr {'staff' | 'developer'} audience - `developer` adds what to check, and what the error said.
 * @attr {string} time-zone - The time zone of the times, as an IANA name. Default: that of the machine.
 * @attr {boolean} silent - Tells screen readers nothing by itself.
 *
 * @csspart base - All of it.
 * @csspart icon - The shape of the state.
 * @csspart word - The state in a word.
 * @csspart sentence - What is the matter and what happens next.
 * @csspart advice - What developers should check.
 *
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 */
export class CallConnectionElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, connectionStyles];

  static override properties: PropertyDeclarations = {
    audience: {},
    timeZone: { attribute: 'time-zone' },
    silent: { type: Boolean },
  };

  declare audience: Audience | undefined;
  declare timeZone: string | undefined;
  declare silent: boolean;

  readonly #line = new ViewController<Connection, Line>(this, {
    watch: (client) => client.connection$,
    isAging: (line) => line !== undefined,
    view: (moment) => lineOf(moment, this.#patience.isOver),
  });
  readonly #patience = new PatienceController(this, () => this.requestUpdate());
  #toldWord: string | undefined;

  adoptedCallback(): void {
    adoptStyles(this, CallConnectionElement.elementStyles);
  }

  constructor() {
    super();
    this.silent = false;
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    this.#patience.isWaiting = this.#line.client === undefined;
    return this.#line.shouldUpdate(changed);
  }

  protected override render(): TemplateResult {
    const { tone, word, sentence, sinceText, advice, errorText } = this.#line.view;
    const isOk = tone === 'ok';
    return html`<div part="base" class="base tone ${LINE_TONE_CLASSES[tone]}" title=${isOk ? sentence : nothing}>
      ${lineIcon(tone)}
      <span><span part="word" class="word">${word}</span>${sinceText && !isOk ? html` <span class="since">${sinceText}</span>` : nothing}</span>
      ${isOk || !sentence ? nothing : html`<p part="sentence" class="sentence">${sentence}</p>`}
      ${[advice, errorText].map((text) => text ? html`<p part="advice" class="advice">${text}</p>` : nothing)}
    </div>`;
  }

  protected override updated(): void {
    const { word, isStarting } = this.#line.view;
    // How a page starts is no news.
    if (isStarting) return;
    if (this.#toldWord !== undefined && this.#toldWord !== word && !this.silent) announce(this.ownerDocument, 'line', word, false);
    this.#toldWord = word;
  }
}

/** What is shown of a line. */
type Line = Pick<ConnectionView, 'tone' | 'word' | 'sentence' | 'sinceText' | 'advice' | 'errorText'> & { readonly isStarting?: boolean };

function lineOf({ value, options }: Moment<Connection>, isMissing: boolean): Line {
  if (value !== undefined) return connectionView(value, options);
  if (!isMissing) return { tone: 'busy', word: elementWord('line.starting', options), sentence: '', isStarting: true };
  return { tone: 'off', word: elementWord('line.none', options), sentence: elementWord('line.none.sentence', options) };
}

declare global {
  interface HTMLElementTagNameMap {
    'call-connection': CallConnectionElement;
  }
}
