// A page of badges from plain Node: readable before any script has run, alive after, under a strict Content Security Policy.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { reduceCall } from 'ringback';
import { createCallHost } from 'ringback/host';
import { renderElement } from 'ringback/ssr';
import { build } from 'vite';

const { PORT = '8080', PUBLISH_TOKEN } = process.env;

// What a backend knows of its calls. It publishes each update, and keeps what it makes of them for its pages.
const host = createCallHost({ publishToken: PUBLISH_TOKEN });
const calls = new Map();
const publish = async (update) => {
  calls.set(update.call, reduceCall(calls.get(update.call), update));
  await host.publish(update);
};
await publish({ call: '41', status: 'answered', seq: 1, at: Date.now(), final: true, contact: { name: 'Ada Okafor' } });
await publish({ call: '42', status: 'busy', seq: 1, at: Date.now(), final: true, contact: { name: 'Idris Campbell' } });
await publish({ call: '43', status: 'ringing', seq: 1, at: Date.now(), contact: { name: 'Lowri Fenwick' } });

// The page's script, bundled once when the server starts. An app has a build of its own for this.
const input = fileURLToPath(new URL('page.js', import.meta.url));
const { output: [{ code: script }] } = await build({ configFile: false, logLevel: 'warn', build: { write: false, target: 'es2022', rolldownOptions: { input } } });

function* page(nonce, now) {
  yield '<!doctype html><html lang="en"><meta charset="utf-8"><title>Calls</title><link rel="icon" href="data:,">';
  yield '<script type="module" src="/page.js"></script><call-feed src="/calls/stream"></call-feed><ul>';
  for (const value of calls.values()) {
    yield `<li>${escape(value.contact.name)}: ${renderElement('call-status-badge', { call: value.id, value }, { now, nonce })}</li>`;
  }
  yield '</ul></html>';
}

const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const answerCalls = getRequestListener(host.fetch);
const server = createServer((request, response) => {
  if (request.url.startsWith('/calls')) {
    answerCalls(request, response);
  } else if (request.url === '/page.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  } else {
    const nonce = randomUUID();
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src data:`,
    });
    Readable.from(page(nonce, Date.now())).pipe(response);
  }
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${server.address().port}/`));

process.once('SIGTERM', () => {
  host.close();
  server.close();
  server.closeAllConnections();
});
