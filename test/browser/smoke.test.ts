import { expect, fixture, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw/http';
import { setupWorker } from 'msw/browser';

it('renders a fixture that axe accepts', async () => {
  const element = await fixture(html`<button>Call again</button>`);
  await expect(element).to.be.accessible();
  expect(navigator.userAgent).to.match(/Chrome|Firefox/);
});

it('is answered by the mock worker', async () => {
  const worker = setupWorker(http.get('/smoke', () => HttpResponse.json({ ok: true })));
  await worker.start({ quiet: true });
  const response = await fetch('/smoke');
  expect(await response.json()).to.deep.equal({ ok: true });
  worker.stop();
});
