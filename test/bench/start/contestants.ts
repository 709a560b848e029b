import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../../.ci/package/bundle.mjs';
import { packageRoot } from '../suite/build-package.js';
import { rivals } from '../suite/rivals.js';
import type { Awaited } from './stopwatch.js';

/** A page with one script tag, or with a small one ahead of it. */
export interface Contestant {
  readonly name: string;
  readonly isOurs: boolean;
  /** The address of the tag's script. */
  readonly script: string;
  /** The tag that stands ahead of it. */
  readonly ahead?: string;
  readonly body: string;
  readonly awaited: Awaited;
  /** What the page may load, by address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** The stream that all but the rivals' elements read. */
export const STREAM = '/calls/stream';

type Page = Pick<Contestant, 'body' | 'awaited'>;

const badge: Page = { body: '<p>Call 42: <call-status-badge call="42"></call-status-badge></p>', awaited: { selector: 'call-status-badge', text: 'Ringing' } };

const PLAIN = `const place = document.querySelector('#status');
const words = { ringing: 'Ringing', busy: 'Busy', answered: 'Answered' };
new EventSource('${STREAM}').addEventListener('message', ({ data }) => {
  const { status } = JSON.parse(data);
  place.textContent = words[status] ?? status;
});
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

async function bundled(name: string, isOurs: boolean, code: string, page: Page): Promise<Contestant> {
  const files = await bundle(isOurs ? packageRoot : rivals, code);
  const [entry] = files;
  if (entry === undefined) throw new Error(`Nothing was made of the code of ${name}.`);
  return { name, isOurs, script: `/${entry.name}`, files: new Map(files.map((file) => [`/${file.name}`, file.content])), ...page };
}

/** A file of ours for a script tag, with a feed. */
function tagged(name: string, file: string, ahead?: 'embed-preload'): Contestant {
  const read = (one: string): readonly [string, string] => [`/${one}.js`, readFileSync(join(packageRoot, `dist/${one}.js`), 'utf8')];
  return {
    name, isOurs: true, script: `/${file}.js`, files: new Map([read(file), ...(ahead ? [read(ahead)] : [])]),
    ...(ahead && { ahead: `<script async fetchpriority="high" src="/${ahead}.js" data-src="${STREAM}"></script>` }),
    ...badge, body: `<call-feed src="${STREAM}"></call-feed>${badge.body}`,
  };
}

/** Those who start, the one without a library first. */
export async function contestants(): Promise<readonly Contestant[]> {
  return [
    withFile('no library, ten lines of script', false, '/plain.js', PLAIN, { body: '<p>Call 42: <span id="status"></span></p>', awaited: { selector: '#status', text: 'Ringing' } }),
    await bundled('ringback badge and client, bundled', true, MODULES, badge),
    tagged('ringback embed, one script tag', 'embed'),
    tagged('ringback embed-badge, one script tag', 'embed-badge'),
    tagged('ringback embed-badge, and its stream asked for ahead', 'embed-badge', 'embed-preload'),
    await bundled('Courier inbox', false, COURIER, { body: '<courier-inbox></courier-inbox>', awaited: { selector: 'courier-inbox' } }),
    await bundled('Novu inbox', false, NOVU, { body: '<div id="inbox"></div>', awaited: { selector: '#inbox' } }),
  ];
}
