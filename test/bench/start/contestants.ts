import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../../.ci/package/bundle.mjs';
import { packageRoot } from '../suite/build-package.js';
import { rivals } from '../suite/rivals.js';
import type { Awaited } from './stopwatch.js';

/** A page with one script tag. */
export interface Contestant {
  readonly name: string;
  readonly isOurs: boolean;
  /** The address of the tag's script. */
  readonly script: string;
  readonly body: string;
  readonly awaited: Awaited;
  /** What the page may load, by address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** The stream that all but the rivals' elements read. */
export const STREAM = '/calls/stream';

type Page = Pick<Contestant, 'body' | 'awaited'>;

const badge: Page = { body: '<p>Call 42: <call-status-badge call="42"></call-status-badge></p>', awaited: { selector: 'call-status-badge', text: 'Ringing' } };

const plain: Page = { body: '<p>Call 42: <span id="status"></span></p>', awaited: { selector: '#status', text: 'Ringing' } };

const PLAIN = `const place = document.querySelector('#status');
const words = { ringing: 'Ringing', busy: 'Busy', answered: 'Answered' };
new EventSource('${STREAM}').addEventListener('message', ({ data }) => {
  const { status } = JSON.parse(data);
  place.textContent = words[status] ?? status;
});
`;

/** Reads the stream with `fetch`, by none of the rules that a client needs. */
const READER = `async function read(show) {
  const { body } = await fetch('${STREAM}', { headers: { accept: 'text/event-stream' }, cache: 'no-store' });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; ;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (text + value).split('\\n\\n');
    text = events.pop();
    for (const event of events) {
      const { status } = JSON.parse(event.slice(event.indexOf('data: ') + 6));
      if (status !== undefined) show(status);
    }
  }
}
`;

const BARE_LIT = `import { css, ReactiveElement } from '@lit/reactive-element';
${READER}
const words = { ringing: 'Ringing', busy: 'Busy', answered: 'Answered' };
class BareBadge extends ReactiveElement {
  static styles = css\`:host { display: inline-block } span { padding: 0 0.5em; background: #eee }\`;
  static properties = { status: {} };
  update(changed) {
    super.update(changed);
    this.label ??= this.renderRoot.appendChild(document.createElement('span'));
    this.label.textContent = words[this.status] ?? '';
  }
}
customElements.define('bare-badge', BareBadge);
read((status) => { document.querySelector('bare-badge').status = status; });
`;

const BADGE = `import 'ringback/define/call-status-badge';
${READER}
read((status) => { document.querySelector('call-status-badge').status = status; });
`;

const CLIENT = `import { connectCalls } from 'ringback';
const words = { ringing: 'Ringing', busy: 'Busy', answered: 'Answered' };
connectCalls({ url: '${STREAM}' }).call$('42').subscribe((call) => { document.querySelector('#status').textContent = words[call?.status] ?? ''; });
`;

const MODULES = `import 'ringback/define/call-status-badge';
import { connectCalls } from 'ringback';
const badge = document.querySelector('call-status-badge');
connectCalls({ url: '${STREAM}' }).call$('42').subscribe((call) => { badge.value = call; });
`;

const COURIER = `import { Courier } from '@trycourier/courier-ui-inbox';
Courier.shared.signIn({ userId: 'ada', jwt: 'e30.e30.e30' });
`;

const NOVU = `import { NovuUI } from '@novu/js/ui';
new NovuUI({ options: { applicationIdentifier: 'bench', subscriber: 'ada', backendUrl: location.origin, socketUrl: location.origin } })
  .mountComponent({ name: 'Inbox', element: document.querySelector('#inbox') });
`;

function withFile(name: string, isOurs: boolean, script: string, content: string, page: Page): Contestant {
  return { name, isOurs, script, files: new Map([[script, content]]), ...page };
}

async function bundled(name: string, isOurs: boolean, code: string, page: Page, root = isOurs ? packageRoot : rivals): Promise<Contestant> {
  const files = await bundle(root, code);
  const [entry] = files;
  if (entry === undefined) throw new Error(`Nothing was made of the code of ${name}.`);
  return { name, isOurs, script: `/${entry.name}`, files: new Map(files.map((file) => [`/${file.name}`, file.content])), ...page };
}

/** Asks V8 to compile every function of a file while it is still loading, on another thread. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/** A file of ours for a script tag, with a feed. */
function tagged(name: string, file: string, head = ''): Contestant {
  return withFile(name, true, `/${file}${head && '-compiled'}.js`, head + readFileSync(join(packageRoot, `dist/${file}.js`), 'utf8'), { ...badge, body: `<call-feed src="${STREAM}"></call-feed>${badge.body}` });
}

/** Those who start, the one without a library first. */
export async function contestants(): Promise<readonly Contestant[]> {
  return [
    withFile('no library, ten lines of script', false, '/plain.js', PLAIN, plain),
    await bundled('bare Lit and a fetch reader', false, BARE_LIT, { body: '<p>Call 42: <bare-badge></bare-badge></p>', awaited: { selector: 'bare-badge', text: 'Ringing' } }, packageRoot),
    await bundled('ringback badge and a fetch reader', true, BADGE, badge),
    await bundled('ringback client and a span', true, CLIENT, plain),
    await bundled('ringback badge and client, bundled', true, MODULES, badge),
    tagged('ringback embed, one script tag', 'embed'),
    tagged('ringback embed-badge, one script tag', 'embed-badge'),
    tagged('ringback embed-badge, all of it compiled while it loads', 'embed-badge', COMPILE_ALL),
    await bundled('Courier inbox', false, COURIER, { body: '<courier-inbox></courier-inbox>', awaited: { selector: 'courier-inbox' } }),
    await bundled('Novu inbox', false, NOVU, { body: '<div id="inbox"></div>', awaited: { selector: '#inbox' } }),
  ];
}
