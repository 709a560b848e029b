import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { SCENARIOS, type Scenario } from '../../src/mock/index.js';
import type { Call } from '../../src/model/index.js';
import { demo } from '../demo.js';
import { storyCall } from '../state/story-call.js';
import { ICONS } from './icons.js';

/** What tells a whole call; the other shelves are one status each, and stand on the sheet. */
const STORIES = SCENARIOS.filter(({ group }) => group === 'stories' || group === 'honesty');

/** How long the stories have been over when the page is opened, in milliseconds: long enough for silence to show. */
const AGE_MS = 5 * 60_000;

/** Every story at its end, as the widget shows it. It is made when somebody comes near. */
export class DemoGallery extends LitElement {
  static override properties = { isNear: { state: true } };

  declare isNear: boolean;
  readonly #nearby = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.isNear = true;
    this.#nearby.disconnect();
  }, { rootMargin: '100%' });
  readonly #calls = new Map<string, Call | undefined>(STORIES.map((scenario) => [scenario.name, storyCall(scenario, Date.now() - AGE_MS)]));

  constructor() {
    super();
    this.isNear = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isNear) this.#nearby.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearby.disconnect();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    return !this.isNear ? nothing : html`<ul class="sheet stories">${STORIES.map((scenario) => this.#story(scenario))}</ul>`;
  }

  #story({ name, title, teaches }: Scenario): TemplateResult {
    return html`<li class="story-card">
      <h3>${title}</h3>
      <p class="about">${teaches}</p>
      <call-status .value=${this.#calls.get(name)} silent></call-status>
      <button type="button" class="button plain" @click=${() => play(name)}>${ICONS.play} Watch it happen</button>
    </li>`;
  }
}

function play(story: string): void {
  demo.settings.set({ mode: 'mock', story });
  const stage = document.querySelector<HTMLElement>('#live');
  stage?.scrollIntoView();
  stage?.focus({ preventScroll: true });
}
