import { renderElement } from 'ringback/ssr';
import { calls } from '../calls.server.js';

/** The elements as markup. They follow their calls once the page is alive. */
export function load() {
  const options = { now: Date.now() };
  const rows = [...calls.values()].map((value) => ({
    id: value.id,
    name: value.contact?.name ?? value.id,
    badge: renderElement('call-status-badge', { call: value.id, value }, options),
  }));
  const [value] = calls.values();
  return {
    rows,
    explanation: renderElement('call-explanation', { call: value.id, value }, options),
    timeline: renderElement('call-attempt-timeline', { call: value.id, value }, options),
  };
}
