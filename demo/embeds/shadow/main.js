import 'ringback/define';
import { oldCall } from '../call.js';

/** A web component of the host's own, which uses ours inside. */
class ContactRow extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <call-feed src="/calls/stream">
        <p>Call 42: <call-status-badge call="42"></call-status-badge></p>
        <call-status actions="retry"></call-status>
      </call-feed>`;
    this.shadowRoot.querySelector('call-status').value = oldCall;
  }
}

customElements.define('contact-row', ContactRow);

// It comes out of the shadow root.
document.addEventListener('call-retry-request', (event) => {
  document.querySelector('#said').textContent = `Call ${event.call} again`;
});
document.querySelector('#leave').addEventListener('click', () => document.querySelector('contact-row').remove());
