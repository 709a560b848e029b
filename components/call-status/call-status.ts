import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Connection } from '../../src/client/connection.js';
import type { Call } from '../../src/model/index.js';
import type { Audience } from '../../src/view/index.js';
import { callSource } from '../controllers/call-source.js';
import { FeedController } from '../controllers/feed-controller.js';
import { PatienceController } from '../controllers/patience-controller.js';
import { ViewController } from '../controllers/view-controller.js';
import { CallCancelRequestEvent } from '../events/call-cancel-request-event.js';
import { CallRetryRequestEvent } from '../events/call-retry-request-event.js';
import { LINE_TONE_CLASSES, lineIcon } from '../icons/line-icon.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { announce } from '../page/announce.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { statusStyles } from './call-status.styles.js';
import { cardOf, type Card, type CardAction } from './card.js';

/**
 * The widget: whom a call is for, what its status is, what happened, why and what to do next, and its attempts, as one card.
 *
 * Give it `call` to follow a call of the feed, or `value` with a call. While nothing is known of the call it says so; while the line to
 * the server is down it says that what it shows may be out of date, and some seconds after the page began, that there is no line. Changes are told to screen readers through the page's one
 * announcer. With `actions` it offers buttons that fire an event and do nothing else: what is shown changes only with the next news.
 *
 * @element call-status
 * @tag call-status
 *
 * @attr {string} call - The id of a call of the feed around the element, or of the page's.
 * @attr {'staff' | 'developer'} audience - `developer` adds the names and codes behind the words.
 * @attr {boolean} show-numbers - Shows phone numbers in full.
 * @attr {string} time-zone - The time zone of the times, as an IANA name. Default: that of the machine.
 * @attr {string} actions - What the host allows: `cancel`, `retry` or both, separated by a space.
 * @attr {boolean} silent - Tells screen readers nothing by itself.
 *
 * @slot title - Stands in place of the name, for example a link to the contact.
 * @slot - Stands below the attempts.
 * @slot actions - Further buttons, after the widget's own.
 *
 * @csspart base - The card.
 * @csspart head - Whom the call is for, and the badge.
 * @csspart title - The name, the number or the id.
 * @csspart number - The number beside a name.
 * @csspart badge - The badge.
 * @csspart badge-base - What is inside the badge: shape and word on their tint.
 * @csspart badge-icon - The shape in the badge.
 * @csspart badge-label - The word in the badge.
 * @csspart explanation - What happened, why, and what to do next.
 * @csspart explanation-title - What happened.
 * @csspart explanation-reason - Why.
 * @csspart explanation-next - What to do next.
 * @csspart codes - The names and codes for developers.
 * @csspart history - The attempts, which can be folded.
 * @csspart timeline-base - All of the attempts.
 * @csspart mark - One attempt: shape, word and time.
 * @csspart foot - The age of the news, the state of the line, and the buttons.
 * @csspart line - The state of the line; there only while it is not live.
 * @csspart icon - The shape of that state.
 * @csspart button - A button.
 *
 * @cssprop [--call-status-padding=1rem] - The room inside the card.
 * @cssprop [--call-status-radius=0.5rem] - The radius of the card's corners.
 * @cssprop [--call-radius=0.375rem] - The radius of the corners of buttons.
 * @cssprop [--call-surface] - The ground of the card.
 * @cssprop [--call-text] - The colour of the text on it.
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 * @cssprop [--call-line] - The colour of hairlines. By default the text's colour, much lighter.
 * @cssprop [--call-shadow] - The shadow of the card.
 * @cssprop [--call-focus=currentColor] - The colour of the focus ring.
 *
 * @fires {CallCancelRequestEvent} call-cancel-request - *Cancel call* was pressed.
 * @fires {CallRetryRequestEvent} call-retry-request - *Call again* was pressed.
 */
export class CallStatusElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, statusStyles];

  static override properties: PropertyDeclarations = {
    call: {},
    audience: {},
    showNumbers: { type: Boolean, attribute: 'show-numbers' },
    timeZone: { attribute: 'time-zone' },
    actions: {},
    silent: { type: Boolean },
    value: { attribute: false },
    isUnfolded: { state: true },
  };

  declare call: string | undefined;
  declare audience: Audience | undefined;
  declare showNumbers: boolean;
  declare timeZone: string | undefined;
  declare actions: string | undefined;
  declare silent: boolean;
  /** A call to show; it wins over `call`. */
  declare value: Call | undefined;
  // What the reader chose; until then the number of attempts decides.
  declare private isUnfolded: boolean | undefined;

  readonly #line = new FeedController<Connection>(this, { watch: (client) => client.connection$ }, () => this.requestUpdate());
  readonly #card = new ViewController(this, callSource(this, (moment) => cardOf(moment, {
    id: this.call, isFeedMissing: this.#patience.isOver, line: this.#line.value, actions: this.actions,
  }), () => true));
  readonly #patience = new PatienceController(this, () => this.requestUpdate());
  #told: { readonly id: string; readonly spoken: string } | undefined;

  adoptedCallback(): void {
    adoptStyles(this, CallStatusElement.elementStyles);
  }

  constructor() {
    super();
    this.showNumbers = false;
    this.silent = false;
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    this.#patience.isWaiting = this.#line.client === undefined;
    return this.#card.shouldUpdate(changed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('call')) this.isUnfolded = undefined;
  }

  protected override render(): TemplateResult {
    const { title, whole, number, history } = this.#card.view;
    return html`<div part="base" class="base" role="group" aria-label=${title}>
      <div part="head" class="head">
        <span class="whom">
          <slot name="title"><span part="title" class="who" title=${whole ?? nothing}><bdi>${title}</bdi></span></slot>
          ${number ? html`<span part="number" class="number"><bdi>${number}</bdi></span>` : nothing}
        </span>
        <call-status-badge part="badge" exportparts="base: badge-base, icon: badge-icon, label: badge-label"
          call=${this.call ?? nothing} .value=${this.value}></call-status-badge>
      </div>
      <call-explanation part="explanation" exportparts="title: explanation-title, reason: explanation-reason, next: explanation-next, codes"
        call=${this.call ?? nothing} audience=${this.audience ?? nothing} .value=${this.value}></call-explanation>
      ${history ? this.#history(history) : nothing}
      <slot></slot>
      ${this.#foot(this.#card.view)}
    </div>`;
  }

  protected override updated(): void {
    const { spoken, isOver } = this.#card.view;
    const id = this.#id;
    const before = this.#told;
    this.#told = id === undefined || spoken === undefined ? undefined : { id, spoken };
    // What was there before, and another call in place of this one, is no news.
    if (this.silent || this.#told === undefined || before?.id !== id || before?.spoken === spoken) return;
    announce(this.ownerDocument, this.#told.id, this.#told.spoken, isOver);
  }

  #history({ word, isFolded }: NonNullable<Card['history']>): TemplateResult {
    const isOpen = this.isUnfolded ?? !isFolded;
    const toggle = (event: Event): void => {
      event.preventDefault();
      this.isUnfolded = !isOpen;
    };
    return html`<details part="history" ?open=${isOpen}>
      <summary @click=${toggle}>${word}</summary>
      <call-attempt-timeline exportparts="mark, base: timeline-base" call=${this.call ?? nothing} .value=${this.value}
        ?show-numbers=${this.showNumbers} time-zone=${this.timeZone ?? nothing}></call-attempt-timeline>
    </details>`;
  }

  #foot({ age, line, actions }: Card): TemplateResult {
    return html`<div part="foot" class="foot ${age ?? line ?? actions[0] ? '' : 'bare'}">
      ${line ? html`<span part="line" class="line tone ${LINE_TONE_CLASSES[line.tone]}">${lineIcon(line.tone)}<span><b>${line.word}</b> ${line.sentence}</span></span>` : nothing}
      ${age ? html`<span class="age">${age}</span>` : nothing}
      <span class="actions">
        ${actions.map(({ kind, word }) => html`<button part="button" type="button" @click=${() => this.#request(kind)}>${word}</button>`)}
        <slot name="actions"></slot>
      </span>
    </div>`;
  }

  get #id(): string | undefined {
    return this.#card.view.id;
  }

  #request(kind: CardAction['kind']): void {
    const id = this.#id;
    if (id === undefined) return;
    this.dispatchEvent(kind === 'cancel' ? new CallCancelRequestEvent(id) : new CallRetryRequestEvent(id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-status': CallStatusElement;
  }
}
