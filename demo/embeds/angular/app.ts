import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { CallRetryRequestEvent } from 'ringback/elements';
import { oldCall } from '../call.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (isShown()) {
      <call-feed src="/calls/stream"></call-feed>
      <p>Call 42: <call-status-badge call="42"></call-status-badge></p>
      <call-status [value]="oldCall" actions="retry" (call-retry-request)="again($event)"></call-status>
    }
    <p id="said">{{ said() }}</p>
    <button id="leave" (click)="isShown.set(false)">Leave</button>
  `,
})
export class App {
  readonly oldCall = oldCall;
  readonly isShown = signal(true);
  readonly said = signal('');

  again(event: CallRetryRequestEvent): void {
    this.said.set(`Call ${event.call} again`);
  }
}
