import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EMPTY, animationFrameScheduler, auditTime, switchMap } from 'rxjs';
import { demo } from '../demo.js';
import type { WireEffect, WireEntry } from '../feed/wire-entry.js';
import { shiftCall } from '../feed/shift-call.js';
import { ICONS } from './icons.js';
import { watch } from './watch.js';
import { wireEntryTemplate } from './wire-entry-template.js';

/** How far from its end the tape still counts as being there, in pixels. */
const NEAR_END = 32;

/** Every message from the server, letter for letter, and what it did. */
export class DemoWire extends LitElement {
  static override properties = { isPaused: { state: true } };

  declare isPaused: boolean;
  #kept: readonly WireEntry[] = [];
  #isAtEnd = true;
  #top = 0;
  // What stands in the tape draws itself a moment later, and grows.
  readonly #growth = new ResizeObserver(() => this.#stick());

  constructor() {
    super();
    this.isPaused = false;
    watch(this, () => demo.look$);
    watch(this, () => demo.stage$);
    watch(this, () => demo.stage$.pipe(
      switchMap((stage) => stage?.log.changes$ ?? EMPTY),
      auditTime(0, animationFrameScheduler),
    ));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    if (!this.isPaused) this.#kept = demo.stage?.log.entries ?? [];
  }

  protected override render(): TemplateResult {
    const { look } = demo;
    const since = demo.stage?.log.since ?? 0;
    return html`
      <div class="pane-head"><h2>The wire</h2>
        <button type="button" class="button" @click=${() => this.#pause(!this.isPaused)}>
          ${this.isPaused ? html`${ICONS.play} Go on` : html`${ICONS.pause} Hold`}</button>
      </div>
      <div class="line"><call-connection></call-connection></div>
      <div class="tape" tabindex="0" role="region" aria-label="Messages from the server" @scroll=${this.#scrolled}>
        ${this.#kept.length === 0 ? html`<p class="empty">Nothing came yet.</p>` : nothing}
        <ol>${repeat(this.#kept, ({ id }) => id, (entry) => wireEntryTemplate(entry, { since, isLooked: entry.id === look?.entry, look: this.#look }))}</ol>
        ${this.#newer()}
      </div>`;
  }

  protected override firstUpdated(): void {
    const list = this.querySelector('ol');
    if (list !== null) this.#growth.observe(list);
  }

  #stick(): void {
    const tape = this.querySelector('.tape');
    if (tape !== null && this.#isAtEnd && !this.isPaused) tape.scrollTop = tape.scrollHeight;
  }

  #newer(): TemplateResult | typeof nothing {
    const newest = this.#kept.at(-1)?.id ?? 0;
    const count = (demo.stage?.log.entries ?? []).filter(({ id }) => id > newest).length;
    if (!this.isPaused || count === 0) return nothing;
    return html`<div class="newer"><button type="button" class="button strong figures" @click=${() => this.#pause(false)}>${count} newer</button></div>`;
  }

  #pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.#isAtEnd = true;
    if (!isPaused) void this.updateComplete.then(() => this.#stick());
  }

  readonly #scrolled = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof Element)) return;
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) this.#isAtEnd = true;
    else if (scrollTop < this.#top) this.#isAtEnd = false;
    this.#top = scrollTop;
  };

  readonly #look = (entry: WireEntry, { call }: WireEffect): void => {
    const age = performance.now() - entry.at;
    demo.lookAt(demo.look?.entry === entry.id ? undefined : { entry: entry.id, call: shiftCall(call, age) });
  };
}
