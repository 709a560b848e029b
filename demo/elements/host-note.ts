import { html, type TemplateResult } from 'lit';
import { publishCommand, twilioCommand } from '../state/commands.js';
import { HOST_URL } from '../feed/host-stage.js';

/** How to send something to the real host, with commands to copy. */
export function hostNote(): TemplateResult {
  return html`<div class="host-note">
    <h3>Send it something</h3>
    <div class="row">
      <button type="button" class="button strong" @click=${playOnHost}>Play a story on the host</button>
    </div>
    <p>Or from a terminal on this machine. An update of your own; say <code>busy</code> or <code>answered</code> next:</p>
    <demo-snippet .code=${publishCommand(window.location.origin)}></demo-snippet>
    <p>Or callbacks as Twilio sends them, signed and all:</p>
    <demo-snippet .code=${twilioCommand(window.location.origin)}></demo-snippet>
    <p>End the host with <kbd>Ctrl</kbd> <kbd>C</kbd> and start it again: this page says so, and comes back by itself.</p>
  </div>`;
}

function playOnHost(): void {
  // Where the host is away the page says so already.
  fetch(`${HOST_URL}/demo/story`, { method: 'POST' }).catch(() => undefined);
}
