import { css, html, LitElement, type TemplateResult } from 'lit';

/** An element that a page has of its own, made with a Lit of its own. */
class HostClockElement extends LitElement {
  static override styles = css`b { color: rgb(1, 2, 3) }`;

  protected override render(): TemplateResult {
    return html`<b>Ten past four</b>`;
  }
}

customElements.define('host-clock', HostClockElement);
