import { LitElement, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CrowdFeed } from '../feed/crowd-feed.js';
import { ICONS } from './icons.js';
import { segments } from './segments.js';

const RATES = [20, 50, 100, 200, 500, 1000, 2000] as const;

/** How the calls are shown: a badge for each, as a shape or with its word, or all of them on a board. */
const DENSITIES = ['shapes', 'words', 'board'] as const;
type Density = (typeof DENSITIES)[number];

const LABELS: Readonly<Record<Density, string>> = { shapes: 'Shapes', words: 'Words', board: 'Board' };

/** A thousand calls on one feed: their counts and a badge for each, or a board. */
export class DemoCrowd extends LitElement {
  static override properties = { density: { state: true }, rate: { state: true }, feed: { state: true } };

  declare density: Density;
  declare rate: number;
  declare feed: CrowdFeed | undefined;
  readonly #nearby = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '50%' });

  constructor() {
    super();
    this.density = 'shapes';
    this.rate = 3;
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
    const perSecond = RATES[this.rate] ?? RATES[0];
    return html`<call-feed .client=${feed?.client}>
      <div class="card crowd">
        <div class="row spread">
          <div class="row">
            <button type="button" class="button strong" ?disabled=${feed === undefined} @click=${this.#toggle}>${feed?.isRunning
              ? html`${ICONS.pause} Pause` : html`${ICONS.play} ${feed?.left === 0 ? 'Again' : 'Start'}`}</button>
            <label class="rate"><span>Rate</span>
              <input type="range" min="0" max=${RATES.length - 1} step="1" .value=${String(this.rate)} aria-valuetext="${perSecond} updates a second" @input=${this.#rated}>
              <output class="figures">${perSecond} updates a second</output>
            </label>
          </div>
          ${segments({
            title: 'How the calls are shown', name: 'density', words: DENSITIES, label: (word) => LABELS[word],
            value: this.density, choose: (density) => { this.density = density; },
          })}
        </div>
        ${this.density === 'board' ? html`<call-board density="dense"></call-board>` : this.#badges(feed?.ids ?? [])}
      </div>
    </call-feed>`;
  }

  #badges(ids: readonly string[]): TemplateResult {
    return html`<call-summary></call-summary>
    <ul class="badges ${this.density}" tabindex="0" aria-label="One badge for each call">${repeat(ids, (id) => id, (id) => html`<li><call-status-badge
      call=${id} variant=${this.density === 'shapes' ? 'quiet' : 'tinted'}></call-status-badge></li>`)}</ul>`;
  }

  // A thousand calls are not made before somebody comes near them, and rest when nobody looks.
  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const isNear = entries.at(-1)?.isIntersecting === true;
    if (!isNear) {
      if (this.feed?.isRunning) this.feed.stop();
      return;
    }
    if (this.feed !== undefined) return;
    this.feed = new CrowdFeed(RATES[this.rate] ?? RATES[0]);
    this.feed.changes$.subscribe(() => this.requestUpdate());
  }

  readonly #toggle = (): void => {
    if (this.feed?.isRunning) this.feed.stop();
    else this.feed?.start();
  };

  readonly #rated = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.rate = target.valueAsNumber;
    if (this.feed) this.feed.rate = RATES[this.rate] ?? RATES[0];
  };
}
