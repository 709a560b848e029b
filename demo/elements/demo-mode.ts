import { LitElement, html, type TemplateResult } from 'lit';
import { demo } from '../demo.js';
import { MODES, type Mode } from '../state/settings.js';
import { segments } from './segments.js';
import { watch } from './watch.js';

const LABELS: Readonly<Record<Mode, TemplateResult>> = {
  mock: html`Mock server<span class="wide">&nbsp;in this browser</span>`,
  host: html`Real host<span class="wide">&nbsp;on this machine</span>`,
};

/** Where the calls come from. */
export class DemoMode extends LitElement {
  constructor() {
    super();
    watch(this, () => demo.settings.value$);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return segments({
      title: 'Where the calls come from', name: 'mode', words: MODES, label: (mode) => LABELS[mode],
      value: demo.settings.value.mode, choose: (mode) => demo.settings.set({ mode }),
    });
  }
}
