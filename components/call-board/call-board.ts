import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Call } from '../../src/model/index.js';
import type { CallSummary } from '../../src/reducer/call-summary.js';
import { shownWord, statusOrder, type Audience, type ViewOptions } from '../../src/view/index.js';
import { summaryStyles } from '../call-summary/call-summary.styles.js';
import { FeedController } from '../controllers/feed-controller.js';
import { CallSelectEvent } from '../events/call-select-event.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { announce } from '../page/announce.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { DEFAULT_COLUMNS, columnTracks, type BoardColumn } from './board-column.js';
import { boardFilters } from './board-filters.js';
import { boardGrid } from './board-grid.js';
import { BoardList } from './board-list.js';
import { boardNews } from './board-news.js';
import { boardPanel } from './board-panel.js';
import { placementOf, readOutcomes, type BoardSort, type Placement } from './board-query.js';
import { NO_FILTERS, SETTINGS, WORDING, choose, queryOf } from './board-settings.js';
import { boardTools } from './board-tools.js';
import { boardStyles } from './call-board.styles.js';
import { ExportController } from './export-controller.js';
import { NO_CALLS } from './given-calls.js';
import { listStyles } from './list.styles.js';
import { PrintController } from './print-controller.js';
import { printTable } from './print-table.js';

/**
 * All calls of a feed on one board: how many ended how, who needs somebody, and a list of up to a hundred thousand calls that can be
 * filtered, searched, sorted and grouped, and whose rows open the whole story of a call.
 *
 * News shows in the rows at once; their order changes only while nobody reads or points at the list, and otherwise waits behind a
 * button. The list is an ARIA grid: one stop for the Tab key, arrow keys inside, Enter opens a story and Escape closes it. What is shown
 * can be kept as a CSV file, and is printed as a plain table.
 *
 * It belongs to the feed around it, or to the page's, or shows `value`. What somebody chooses on the board changes its properties.
 *
 * @element call-board
 * @tag call-board
 *
 * @attr {string} outcomes - The outcomes to show, separated by spaces; `attention` stands for those that need somebody. Default: all.
 * @attr {string} status - The one status to show, by name. Default: all.
 * @attr {string} slot-name - The one slot of numbers to show, for example `home`. Default: all.
 * @attr {string} search - What to look for in names, references, ids and the digits of numbers.
 * @attr {'attention' | 'name' | 'newest' | 'status'} sort - Default: `attention`, who needs somebody first.
 * @attr {boolean} grouped - Puts the calls under headings, one for each outcome.
 * @attr {boolean} hold - A new order always waits for the button, also while nobody reads.
 * @attr {'dense'} density - `dense` makes rows of 32 instead of 44 pixels.
 * @attr {string} selected - The id of the call whose story is open.
 * @attr {string} actions - What a story may offer, as for `<call-status>`: `cancel retry`.
 * @attr {'staff' | 'developer'} audience - `developer` adds the names and codes behind the words of a story.
 * @attr {boolean} show-numbers - Shows phone numbers in full.
 * @attr {string} time-zone - The time zone of clock times, as an IANA name. Default: that of the machine.
 *
 * @fires {CallSelectEvent} call-select - A row was opened. `preventDefault()` keeps the board from showing the story itself.
 *
 * @slot actions - More buttons beside the one that keeps the list as a file.
 *
 * @csspart base - All of it.
 * @csspart summary - The bar and the filters under it.
 * @csspart bar - The bar.
 * @csspart filter - One filter.
 * @csspart filters - All filters.
 * @csspart icon - The shape of an outcome.
 * @csspart tools - Search, filters by status and number, order.
 * @csspart search - The field for what to look for.
 * @csspart select - A choice: of a status, of a number, of the order.
 * @csspart updates - The button that says how many updates wait.
 * @csspart export - The button that keeps the list as a file.
 * @csspart list - The list.
 * @csspart head - The titles of the columns.
 * @csspart row - One row.
 * @csspart cell - One cell; also `cell-contact` and so on, by the name of its column.
 * @csspart badge - The badge in a row.
 * @csspart panel - The story of a call.
 * @csspart story - The card in it, a `<call-status>`.
 * @csspart close - The button that closes it.
 *
 * @cssprop [--call-board-max-size=36rem] - The greatest height of the list. `none` where the board itself has a height.
 * @cssprop [--call-board-row-size=2.75rem] - The height of a row.
 * @cssprop [--call-board-radius=0.5rem] - The radius of the list's corners.
 * @cssprop [--call-surface] - The ground of the list.
 * @cssprop [--call-text] - The text on it.
 * @cssprop [--call-focus=currentColor] - The ring around what has the focus.
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 * @cssprop [--call-line] - The colour of hairlines. By default the text's colour, much lighter.
 * @cssprop [--call-radius=0.375rem] - The radius of the corners of buttons and fields.
 * @cssprop [--call-summary-bar-size=0.5rem] - The height of the bar.
 */
export class CallBoardElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, summaryStyles, boardStyles, listStyles];

  static override properties: PropertyDeclarations = {
    outcomes: {},
    status: {},
    slotName: { attribute: 'slot-name' },
    search: {},
    sort: {},
    grouped: { type: Boolean },
    hold: { type: Boolean },
    density: { reflect: true },
    selected: {},
    actions: {},
    audience: {},
    showNumbers: { type: Boolean, attribute: 'show-numbers' },
    timeZone: { attribute: 'time-zone' },
    columns: { attribute: false },
    value: { attribute: false },
  };

  declare outcomes: string | undefined;
  declare status: string | undefined;
  declare slotName: string | undefined;
  declare search: string | undefined;
  declare sort: BoardSort | undefined;
  declare grouped: boolean;
  declare hold: boolean;
  declare density: 'dense' | undefined;
  declare selected: string | undefined;
  declare actions: string | undefined;
  declare audience: Audience | undefined;
  declare showNumbers: boolean;
  declare timeZone: string | undefined;
  /** The columns to show, in order. Default: contact, status, place in the plan, age. */
  declare columns: readonly BoardColumn[] | undefined;
  /** Calls to show; they win over the feed's. Another list, or the same calls in a new one, shows anew. */
  declare value: Iterable<Call> | undefined;

  readonly #list = new BoardList(this, () => this.#tell());
  readonly #summary = new FeedController<CallSummary>(this, { watch: (client) => client.summary$ }, () => this.#list.renderSoon());
  readonly #export = new ExportController(this, this.#list);
  #isOpening = false;

  adoptedCallback(): void {
    adoptStyles(this, CallBoardElement.elementStyles);
  }

  constructor() {
    super();
    this.grouped = false;
    this.hold = false;
    this.showNumbers = false;
    new PrintController(this, () => this.#list.calls && printTable(this.#list.order.ids, this.#list.calls, this.shownColumns, this.#list.options));
  }

  /** The columns that are shown. @internal */
  get shownColumns(): readonly BoardColumn[] {
    return this.columns ?? DEFAULT_COLUMNS;
  }

  /** What the board was asked to show means for each call. @internal */
  placement({ vocabulary }: ViewOptions): Placement {
    return placementOf(queryOf(this), statusOrder(vocabulary));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The list has let go of its nodes when the element was taken out.
    this.requestUpdate();
  }

  // Complete once the calls stand in the order that was asked for; to build that may take several tasks.
  protected override getUpdateComplete(): Promise<boolean> {
    return super.getUpdateComplete().then(() => this.#list.settled()).then(() => super.getUpdateComplete());
  }

  protected override render(): TemplateResult {
    const options = this.#list.options;
    const summary = this.#counts;
    return html`<div part="base" class="base">
      ${boardFilters({ summary, outcomes: readOutcomes(this.outcomes), choose: (outcomes) => choose(this, { outcomes }) }, options)}
      ${boardTools({
        summary: summary ?? NO_CALLS, slots: this.#list.order.slots, search: this.search ?? '', status: this.status ?? '', slot: this.slotName ?? '',
        sort: this.sort ?? 'attention', isGrouped: this.grouped, change: (change) => choose(this, change),
      }, options)}
      ${boardNews({
        shown: this.#list.shown, total: summary?.total, waiting: this.#list.waiting, renew: () => this.#list.renew(false), keep: this.#export.keep,
      }, options)}
      <div class="body ${this.selected === undefined ? '' : 'open'}" @keydown=${this.#key}>
        ${boardGrid({
          columns: this.shownColumns, sort: this.sort ?? 'attention', rows: this.#list.rowCount, list: this.#list, open: this.#openAt,
          none: this.#list.shown === 0 && summary !== undefined && summary.total > 0 ? () => choose(this, NO_FILTERS) : undefined,
        }, options)}
        ${this.selected === undefined ? nothing : boardPanel({
          id: this.selected, call: this.#list.calls?.get(this.selected), isGiven: this.value !== undefined,
          actions: this.actions, audience: this.audience, timeZone: this.timeZone, close: () => this.#close(),
        }, options)}
      </div>
      <div class="print"></div>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') || this.hasUpdated && SETTINGS.some((name) => changed.has(name))) this.#list.renew(true);
  }

  protected override updated(changed: PropertyValues): void {
    const { renderRoot } = this;
    for (const part of renderRoot.querySelectorAll<HTMLElement>('.part')) part.style.setProperty('--_count', part.dataset['count'] ?? '0');
    const [scroller, canvas, head, ruler] = ['.list', '.canvas', '.head', '.ruler'].map((name) => renderRoot.querySelector<HTMLElement>(name));
    if (!scroller || !canvas || !head || !ruler) return;
    scroller.style.setProperty('--_columns', columnTracks(this.shownColumns));
    this.#list.attach({ scroller, canvas, head, ruler });
    if (changed.has('columns')) this.#list.remake();
    if (WORDING.some((name) => changed.has(name))) this.#list.refill();
    if (this.#isOpening) renderRoot.querySelector<HTMLElement>('.panel')?.focus();
    this.#isOpening = false;
  }

  // `undefined` while nothing has been heard.
  get #counts(): CallSummary | undefined {
    return this.#list.given?.summary ?? this.#summary.value;
  }

  #tell(): void {
    const { order, options } = this.#list;
    announce(this.ownerDocument, 'board', shownWord(order.ids.length, this.#counts?.total ?? 0, options), false);
  }

  readonly #openAt = (event: Event): void => {
    const id = this.#list.callAt(event);
    if (id === undefined || !this.dispatchEvent(new CallSelectEvent(id))) return;
    this.selected = id;
    this.#isOpening = true;
    this.requestUpdate();
  };

  #close(): void {
    const id = this.selected;
    if (id === undefined) return;
    this.selected = undefined;
    void this.updateComplete.then(() => this.#list.focusCall(id));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.selected !== undefined) this.#close();
    else if (!event.composedPath().some((node) => node instanceof Element && node.role === 'grid')) return;
    else if (event.key === 'Enter' || event.key === ' ') this.#openAt(event);
    else if (!this.#list.follow(event)) return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'call-board': CallBoardElement;
  }
}
