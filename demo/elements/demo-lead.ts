import { LitElement, html, type TemplateResult } from 'lit';
import { demo } from '../demo.js';
import { watch } from './watch.js';

/** One sentence that says what the first screen shows. */
export class DemoLead extends LitElement {
  constructor() {
    super();
    watch(this, () => demo.settings.value$);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    // The page brings a sentence along, so that nothing moves when this one takes its place.
    if (!this.hasUpdated) this.replaceChildren();
    super.connectedCallback();
  }

  protected override render(): TemplateResult {
    return demo.settings.value.mode === 'mock'
      ? html`<p>This is one phone call as it happens: the widget as an office sees it, and every message from the server that
          makes it so. The call is made up; all the rest is real.</p>`
      : html`<p>These are the calls of the host that <code>npm start</code> runs on this machine, over a real
          connection. Send it something, and watch it arrive.</p>`;
  }
}
