import { LitElement, html, type TemplateResult } from 'lit';
import { ICONS } from './icons.js';

/** How long the button says that it copied, in milliseconds. */
const SAID_MS = 2000;

/** Code to read and to copy. */
export class DemoSnippet extends LitElement {
  static override properties = { code: { attribute: false }, said: { state: true } };

  declare code: string;
  declare said: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.code = '';
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`<div class="snippet" dir="ltr">
      <pre tabindex="0" role="group" aria-label="Code"><code>${this.code}</code></pre>
      <button type="button" class="button copy" @click=${this.#copy}>${ICONS.copy}<span role="status">${this.said || 'Copy'}</span></button>
    </div>`;
  }

  readonly #copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(this.code).then(() => true, () => false);
    this.said = isCopied ? 'Copied' : 'Not allowed';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.said = ''; }, SAID_MS);
  };
}
