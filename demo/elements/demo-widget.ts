import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { EMPTY, of, switchMap } from 'rxjs';
import { SCENARIOS, findScenario } from '../../src/mock/index.js';
import { demo } from '../demo.js';
import type { MockStage } from '../feed/mock-stage.js';
import { FAULT_CHOICES, FAULT_NAMES, type FaultName } from '../state/fault-choice.js';
import { TOP_SPEED } from '../state/settings.js';
import { hostNote } from './host-note.js';
import { ICONS } from './icons.js';
import { watch, type Watched } from './watch.js';

/** The widget, what is played into it, and what can go wrong with it. */
export class DemoWidget extends LitElement {
  static override properties = { hint: { state: true } };

  declare hint: string;
  readonly #call: Watched<string | undefined>;

  constructor() {
    super();
    this.hint = '';
    watch(this, () => demo.settings.value$);
    watch(this, () => demo.look$);
    watch(this, () => demo.stage$.pipe(switchMap((stage) => (stage?.mode === 'mock' ? stage.changes$ : EMPTY))));
    this.#call = watch(this, () => demo.stage$.pipe(switchMap((stage) => stage?.call$ ?? of(undefined))));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { stage, look } = demo;
    return html`
      <div class="about">${this.#about()}</div>
      <div class="scene" id="scene">
        ${look ? html`<p class="past">As it was after this message
          <button type="button" class="button plain" @click=${() => demo.lookAt(undefined)}>Back to now</button></p>` : nothing}
        <call-status call=${this.#call.value ?? nothing} .value=${look?.call}></call-status>
      </div>
      <div class="desk">${stage?.mode === 'host' ? hostNote() : this.#desk(stage)}</div>`;
  }

  #about(): TemplateResult {
    const { mode, story } = demo.settings.value;
    if (mode === 'host') return html`<h2>${this.#call.value ?? 'No call yet'}</h2><p>As this machine’s host knows it.</p>`;
    const scenario = findScenario(story);
    return html`<h2>${scenario?.title}</h2><p>${scenario?.teaches}</p>`;
  }

  #desk(stage: MockStage | undefined): TemplateResult {
    const { story, speed, faults } = demo.settings.value;
    const scenario = findScenario(story);
    const player = stage?.player;
    const isPlaying = player?.state === 'playing';
    return html`
      <progress class="steps" aria-label="How far the story has come" max=${scenario?.steps.length ?? 1} .value=${player?.played ?? 0}></progress>
      <div class="transport">
        <div class="row">
          ${player?.state === 'ended' ? nothing : html`<button type="button" class="button" @click=${() => (isPlaying ? player.pause() : player?.resume())}>
            ${isPlaying ? html`${ICONS.pause} Pause` : html`${ICONS.play} Play`}</button>`}
          <button type="button" class="button" @click=${() => stage?.restart()}>${ICONS.restart} ${player?.state === 'ended' ? 'Play again' : 'Restart'}</button>
          <button type="button" class="button" @click=${nextStory}>${ICONS.next} Next story</button>
        </div>
        <label class="speed"><span>Speed</span>
          <input type="range" min="1" max=${TOP_SPEED} step="1" .value=${String(speed)} @input=${this.#sped}>
          <output dir="ltr">${speed}×</output>
        </label>
      </div>
      <div class="faults" role="group" aria-labelledby="faults-title">
        <div class="row spread">
          <h3 id="faults-title">What goes wrong on the line</h3>
          <button type="button" class="button" @click=${() => this.#cut(stage)}>${ICONS.cut} Cut the line now</button>
        </div>
        <div class="toggles">${FAULT_NAMES.map((name) => html`<label title=${FAULT_CHOICES[name].does}>
          <input type="checkbox" name="fault" value=${name} .checked=${faults.includes(name)} @change=${() => this.#switched(name)}><span>${FAULT_CHOICES[name].label}</span>
        </label>`)}</div>
        <p class="hint" role="status">${this.hint}</p>
      </div>`;
  }

  #cut(stage: MockStage | undefined): void {
    stage?.cut();
    this.hint = 'The line is cut for four seconds. The page says so, comes back by itself and misses nothing.';
  }

  readonly #sped = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) demo.settings.set({ speed: target.valueAsNumber });
  };

  #switched(name: FaultName): void {
    const { faults } = demo.settings.value;
    const isOn = !faults.includes(name);
    this.hint = isOn ? FAULT_CHOICES[name].does : '';
    demo.settings.set({ faults: FAULT_NAMES.filter((each) => (each === name ? isOn : faults.includes(each))) });
  }
}

function nextStory(): void {
  const at = SCENARIOS.findIndex(({ name }) => name === demo.settings.value.story);
  const next = SCENARIOS[(at + 1) % SCENARIOS.length];
  if (next) demo.settings.set({ story: next.name });
}
