import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { distinctUntilChanged, of, switchMap } from 'rxjs';
import type { Calls } from '../../src/client/calls-client.js';
import { SCENARIO_GROUPS, SCENARIOS, findScenario, type Scenario, type ScenarioGroup } from '../../src/mock/index.js';
import { demo } from '../demo.js';
import { ICONS } from './icons.js';
import { watch, type Watched } from './watch.js';

const SHELVES: Readonly<Record<ScenarioGroup, string>> = {
  stories: 'Whole calls',
  statuses: 'Every status',
  details: 'More exactly',
  honesty: 'Little is known',
};

/** The most calls of a real host that are listed. */
const LISTED_CALLS = 200;

/** The stories of the mock, or the calls of the real host, to choose from. */
export class DemoStories extends LitElement {
  static override properties = { search: { state: true }, isOpen: { state: true } };

  declare search: string;
  declare isOpen: boolean;
  readonly #calls: Watched<Calls | undefined>;
  readonly #shown: Watched<string | undefined>;

  constructor() {
    super();
    this.search = '';
    this.isOpen = false;
    watch(this, () => demo.settings.value$);
    this.#calls = watch(this, () => demo.stage$.pipe(
      switchMap((stage) => (stage?.mode === 'host' ? stage.client.calls$ : of(undefined))),
    ));
    this.#shown = watch(this, () => demo.stage$.pipe(switchMap((stage) => stage?.call$ ?? of(undefined)), distinctUntilChanged()));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const isMock = demo.settings.value.mode === 'mock';
    const title = isMock ? 'Choose a story' : 'Calls on this host';
    const chosen = isMock ? findScenario(demo.settings.value.story)?.title : this.#shown.value;
    return html`
      <div class="pane-head"><h2>${title}</h2></div>
      <button type="button" class="pane-head fold" aria-expanded=${this.isOpen} aria-controls="story-list" @click=${() => { this.isOpen = !this.isOpen; }}>
        <span><small>${title}</small><strong>${chosen ?? 'None yet'}</strong></span>${ICONS.chevron}
      </button>
      <div id="story-list" class="body ${this.isOpen ? '' : 'folded'}">
        <div class="search"><input type="search" placeholder="Search" aria-label=${isMock ? 'Search the stories' : 'Search the calls'}
          .value=${this.search} @input=${this.#searched}></div>
        <div class="shelves" tabindex="-1" @keydown=${this.#moved}>${isMock ? this.#shelves() : this.#listedCalls()}</div>
      </div>`;
  }

  #shelves(): TemplateResult | readonly TemplateResult[] {
    const found = SCENARIOS.filter(({ title, teaches, name }) => this.#isFound(`${title} ${teaches} ${name}`));
    if (found.length === 0) return html`<p class="none">No story has these words.</p>`;
    // One stop for the Tab key, and the arrow keys inside: forty stops would stand before the call itself.
    const stop = (found.find(({ name }) => name === demo.settings.value.story) ?? found[0])?.name;
    return SCENARIO_GROUPS.filter((group) => found.some((scenario) => scenario.group === group)).map((group) => html`
      <h3 id="shelf-${group}">${SHELVES[group]}</h3>
      <ul aria-labelledby="shelf-${group}">${found.filter((scenario) => scenario.group === group).map((scenario) => this.#story(scenario, stop))}</ul>`);
  }

  #story({ name, title }: Scenario, stop: string | undefined): TemplateResult {
    const isChosen = demo.settings.value.story === name;
    return html`<li><button type="button" class="story" data-story=${name} tabindex=${name === stop ? 0 : -1} aria-current=${isChosen ? 'true' : nothing} @click=${() => this.#choose({ story: name })}>${title}</button></li>`;
  }

  #listedCalls(): TemplateResult {
    const calls = [...(this.#calls.value?.values() ?? [])].toReversed().filter(({ id, contact }) => this.#isFound(`${id} ${contact?.name ?? ''}`));
    if (calls.length === 0) return html`<p class="none">${this.search === '' ? 'The host knows no call yet.' : 'No call has these words.'}</p>`;
    const listed = calls.slice(0, LISTED_CALLS);
    const stop = (listed.find(({ id }) => id === this.#shown.value) ?? listed[0])?.id;
    return html`<ul aria-label="Calls">${listed.map(({ id, contact }) => html`<li>
      <button type="button" class="story" data-call=${id} tabindex=${id === stop ? 0 : -1} aria-current=${this.#shown.value === id ? 'true' : nothing} @click=${() => this.#choose({ call: id })}>
        <span class="who">${contact?.name ?? id}</span><call-status-badge call=${id}></call-status-badge>
      </button></li>`)}</ul>`;
  }

  #choose(change: { readonly story: string } | { readonly call: string }): void {
    this.isOpen = false;
    if ('story' in change && change.story === demo.settings.value.story && demo.stage?.mode === 'mock') demo.stage.restart();
    else demo.settings.set(change);
    demo.lookAt(undefined);
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const stories = [...this.querySelectorAll<HTMLElement>('.story')];
    const at = stories.findIndex((story) => story === document.activeElement);
    const places: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stories.length - 1 };
    const next = stories[places[event.key] ?? -1];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  readonly #searched = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.search = target.value;
  };

  #isFound(text: string): boolean {
    const words = this.search.toLowerCase().split(/\s+/);
    return words.every((word) => text.toLowerCase().includes(word));
  }
}
