import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Call } from '../../src/model/index.js';
import { plannedWord, timelineView, type TimelineView } from '../../src/view/index.js';
import { callSource, type CallMoment } from '../controllers/call-source.js';
import { ViewController } from '../controllers/view-controller.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { timelineStyles } from './call-attempt-timeline.styles.js';
import { leadClass, markTemplate } from './mark-template.js';
import { markPlaces } from './mark-places.js';
import { placeStyles } from './place-styles.js';

/** From how many marks on the timeline scrolls in itself. */
const LONG = 20;

/**
 * The attempts of a call, number by number and round by round: what was, what is going on now with the seconds that the phone
 * still rings, and what is still to come by the plan.
 *
 * With room it is a table, one line for each number; in a narrow place a list, newest last. For a screen reader it is a list of
 * sentences in both. Give it `call` to follow a call of the feed, or `value`. While nothing is known it is empty.
 *
 * @element call-attempt-timeline
 * @tag call-attempt-timeline
 *
 * @attr {string} call - The id of a call of the feed around the element, or of the page's.
 * @attr {boolean} show-numbers - Shows phone numbers in full.
 * @attr {string} time-zone - The time zone of the times, as an IANA name. Default: that of the machine.
 *
 * @csspart base - All of it.
 * @csspart mark - One attempt: shape, word and time.
 * @csspart icon - The shape of a mark.
 *
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 * @cssprop [--call-line] - The colour of the lines between marks. By default the text's colour, much lighter.
 */
export class CallAttemptTimelineElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, timelineStyles, placeStyles];

  static override properties: PropertyDeclarations = {
    call: {},
    showNumbers: { type: Boolean, attribute: 'show-numbers' },
    timeZone: { attribute: 'time-zone' },
    value: { attribute: false },
  };

  declare call: string | undefined;
  declare showNumbers: boolean;
  declare timeZone: string | undefined;
  /** A call whose attempts are shown; it wins over `call`. */
  declare value: Call | undefined;

  readonly #call = new ViewController(this, callSource(this, timelineOf));
  #isAtEnd = false;

  adoptedCallback(): void {
    adoptStyles(this, CallAttemptTimelineElement.elementStyles);
  }

  constructor() {
    super();
    this.showNumbers = false;
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.#call.shouldUpdate(changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this.#call;
    if (view === undefined) return nothing;
    const { rows, rounds, marks, more } = view;
    const isLong = marks.length > LONG;
    const places = markPlaces(view);
    return html`<div part="base" class="base ${isLong ? 'long' : ''}" tabindex=${isLong ? 0 : nothing}>
      <div class=${places.grid} data-room=${places.room}>
        <div class="axes" aria-hidden="true">
          ${rounds.length > 1 ? rounds.map(({ label }, index) => html`<span class="round ${places.rounds[index]}">${label}</span>`) : nothing}
          ${rows.map(({ label, display, try: tried }, index) => html`<span class="name ${places.names[index]} ${leadClass(marks.find((mark) => mark.try === tried))}"
            title=${display ?? label}><span>${label}</span></span>`)}
        </div>
        <ol role="list">${marks.map((mark, index) => markTemplate(mark, view, marks[index - 1], places.marks[index]))}</ol>
      </div>
      ${more ? html`<p class="more">${more}</p>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    const { view } = this.#call;
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid');
    if (view === undefined || grid === null || this.#isAtEnd || view.marks.length <= LONG) return;
    // The newest is at the end. From here on the reader decides what is in sight.
    this.#isAtEnd = true;
    grid.parentElement?.scrollTo(0, grid.scrollHeight);
  }
}

/** What is shown: the timeline, and in words what of the plan is left out. */
type Timeline = TimelineView & { readonly more: string };

function timelineOf({ call, heardAt, options }: CallMoment): Timeline | undefined {
  const view = call && timelineView(call, options, heardAt);
  return view && { ...view, more: view.plannedLeftOut > 0 ? plannedWord(view.plannedLeftOut, options) : '' };
}

declare global {
  interface HTMLElementTagNameMap {
    'call-attempt-timeline': CallAttemptTimelineElement;
  }
}
