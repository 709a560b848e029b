import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EMPTY, animationFrameScheduler, auditTime, switchMap } from 'rxjs';
import { demo } from '../demo.js';
import type { WireEffect, WireEntry } from '../feed/wire-entry.js';
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
        <div class="row"><call-connection></call-connection>
          <button type="button" class="button" aria-pressed=${this.isPaused} @click=${() => this.#pause(!this.isPaused)}>
            ${this.isPaused ? html`${ICONS.play} Go on` : html`${ICONS.pause} Hold`}</button></div>
      </div>
      <div class="tape" tabindex="0" role="region" aria-label="Messages from the server" @scroll=${this.#scrolled}>
        ${this.#kept.length === 0 ? html`<p class="empty">Nothing came yet.</p>` : nothing}
        <ol>${repeat(this.#kept, ({ id }) => id, (entry) => wireEntryTemplate(entry, { since, isLooked: entry.id === look?.entry, look: this.#look }))}</ol>
        ${this.#newer()}
      </div>`;
  }

  protected override updated(): void {
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
  }

  readonly #scrolled = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof Element)) return;
    this.#isAtEnd = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < NEAR_END;
  };

  readonly #look = (entry: WireEntry, { call }: WireEffect): void => {
    demo.lookAt(demo.look?.entry === entry.id ? undefined : { entry: entry.id, call });
  };
}
