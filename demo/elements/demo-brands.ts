import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { of, switchMap } from 'rxjs';
import { demo } from '../demo.js';
import { BRANDS, BRAND_NAMES, type BrandName } from '../state/brand.js';
import { formatDeclarations } from '../state/style-sheet.js';
import { dress } from './dress.js';
import { watch, type Watched } from './watch.js';

const HOSTS = BRAND_NAMES.filter((name) => name !== 'plain');

/** The same call on the pages of three hosts, and the five lines that make each its own. */
export class DemoBrands extends LitElement {
  readonly #call: Watched<string | undefined>;

  constructor() {
    super();
    this.#call = watch(this, () => demo.stage$.pipe(switchMap((stage) => stage?.call$ ?? of(undefined))));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<ul class="brands">${HOSTS.map((name) => this.#host(name))}</ul>`;
  }

  protected override updated(): void {
    for (const page of this.querySelectorAll<HTMLElement>('.host-page')) {
      const name = HOSTS.find((each) => each === page.dataset['brand']);
      if (name !== undefined) dress(page, new Map(Object.entries(BRANDS[name].declarations)));
    }
  }

  #host(name: BrandName): TemplateResult {
    const { label, declarations } = BRANDS[name];
    return html`<li class="card brand">
      <div class="host-page" data-brand=${name}>
        <h3>${label}</h3>
        <call-status call=${this.#call.value ?? nothing} silent></call-status>
      </div>
      <pre><code>${formatDeclarations(new Map(Object.entries(declarations)))}</code></pre>
    </li>`;
  }
}
