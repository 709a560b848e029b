import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { demo } from '../demo.js';
import { CrowdFeed } from '../feed/crowd-feed.js';
import { CROWD_RATES, CROWD_SIZES, CROWD_VIEWS, MOST_BADGES, type CrowdSize, type CrowdView } from '../state/crowd.js';
import { ICONS } from './icons.js';
import { segments } from './segments.js';
import { watch } from './watch.js';

const VIEW_LABELS: Readonly<Record<CrowdView, string>> = { board: 'Board', shapes: 'Shapes', words: 'Words' };

const format = (count: number): string => new Intl.NumberFormat('en-GB').format(count);

/** Up to a hundred thousand calls on one feed: a board, or their counts and a badge for each. */
export class DemoCrowd extends LitElement {
  static override properties = { view: { state: true }, size: { state: true }, rate: { state: true }, feed: { state: true } };

  declare view: CrowdView;
  declare size: CrowdSize;
  declare rate: number;
  declare feed: CrowdFeed | undefined;
  readonly #nearby = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '50%' });

  constructor() {
    super();
    this.view = 'board';
    this.size = '1000';
    this.rate = 3;
    watch(this, () => demo.settings.value$);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#nearby.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearby.disconnect();
    this.feed?.close();
    this.feed = undefined;
  }

  protected override render(): TemplateResult {
    const { feed } = this;
    const { lang, dir } = demo.settings.value;
    return html`<call-feed .client=${feed?.client}>
      <div class="card crowd">
        <div class="row spread">
          <div class="row">
            <button type="button" class="button strong" ?disabled=${feed === undefined} @click=${this.#toggle}>${feed?.isRunning
              ? html`${ICONS.pause} Pause` : html`${ICONS.play} ${feed?.left === 0 ? 'Again' : 'Start'}`}</button>
            <label class="rate"><span>Rate</span>
              <input type="range" min="0" max=${CROWD_RATES.length - 1} step="1" .value=${String(this.rate)} aria-valuetext="${format(this.#perSecond)} updates a second" @input=${this.#rated}>
              <output class="figures">${format(this.#perSecond)} updates a second</output>
            </label>
          </div>
          <div class="row">
            ${segments({
              title: 'How many calls', name: 'crowd-size', words: CROWD_SIZES, label: (size) => format(Number(size)),
              value: this.size, choose: (size) => this.#resize(size),
            })}
            ${Number(this.size) > MOST_BADGES ? nothing : segments({
              title: 'How the calls are shown', name: 'crowd-view', words: CROWD_VIEWS, label: (view) => VIEW_LABELS[view],
              value: this.view, choose: (view) => { this.view = view; },
            })}
          </div>
        </div>
        <div lang=${lang} dir=${dir} class="calls">${this.view === 'board' ? html`<call-board density="dense"></call-board>` : this.#badges(feed?.ids ?? [])}</div>
      </div>
    </call-feed>`;
  }

  get #perSecond(): number {
    return CROWD_RATES[this.rate] ?? CROWD_RATES[0];
  }

  #badges(ids: readonly string[]): TemplateResult {
    return html`<call-summary></call-summary>
    <ul class="badges ${this.view}" tabindex="0" aria-label="One badge for each call">${repeat(ids, (id) => id, (id) => html`<li><call-status-badge
      call=${id} variant=${this.view === 'shapes' ? 'quiet' : 'tinted'}></call-status-badge></li>`)}</ul>`;
  }

  // The calls are not made before somebody comes near them, and rest when nobody looks.
  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const isNear = entries.at(-1)?.isIntersecting === true;
    if (!isNear) {
      if (this.feed?.isRunning) this.feed.stop();
      return;
    }
    if (this.feed === undefined) this.#open();
  }

  #open(): void {
    this.feed = new CrowdFeed(Number(this.size), this.#perSecond);
    this.feed.changes$.subscribe(() => this.requestUpdate());
  }

  #resize(size: CrowdSize): void {
    this.size = size;
    if (Number(size) > MOST_BADGES) this.view = 'board';
    this.feed?.close();
    this.#open();
  }

  readonly #toggle = (): void => {
    if (this.feed?.isRunning) this.feed.stop();
    else this.feed?.start();
  };

  readonly #rated = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.rate = target.valueAsNumber;
    if (this.feed) this.feed.rate = this.#perSecond;
  };
}
