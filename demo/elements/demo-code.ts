import { LitElement, html, type TemplateResult } from 'lit';
import { of, switchMap } from 'rxjs';
import { demo } from '../demo.js';
import { SNIPPETS, SNIPPET_NAMES, type SnippetName } from '../state/snippets.js';
import { segments } from './segments.js';
import { watch, type Watched } from './watch.js';

/** The code for what is on the screen. */
export class DemoCode extends LitElement {
  static override properties = { chosen: { state: true } };

  declare chosen: SnippetName;
  readonly #call: Watched<string | undefined>;

  constructor() {
    super();
    this.chosen = 'script';
    watch(this, () => demo.settings.value$);
    this.#call = watch(this, () => demo.stage$.pipe(switchMap((stage) => stage?.call$ ?? of(undefined))));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { about, code } = SNIPPETS[this.chosen];
    const taken = { settings: demo.settings.value, call: this.#call.value ?? '42', origin: window.location.origin };
    return html`
      ${segments({
        title: 'What to take', name: 'take', words: SNIPPET_NAMES, label: (name) => SNIPPETS[name].label,
        value: this.chosen, choose: (name) => { this.chosen = name; },
      })}
      <p class="about">${about}</p>
      <demo-snippet .code=${code(taken)}></demo-snippet>`;
  }
}
