import { publishCommand, streamCommand, twilioCommand } from './commands.js';
import type { Settings } from './settings.js';
import { declarationsOf, formatDeclarations } from './style-sheet.js';

/** The kinds of code that one can take home. */
export const SNIPPET_NAMES = ['script', 'npm', 'board', 'plain', 'wire', 'host', 'curl'] as const;
export type SnippetName = (typeof SNIPPET_NAMES)[number];

/** What the page shows when the code is taken home. */
export interface Taken {
  readonly settings: Settings;
  /** The id of the call in the widget. */
  readonly call: string;
  /** Where this page comes from. */
  readonly origin: string;
}

/** One kind of code: what it is called, what it is for, and the code for what is on the screen. */
export interface Snippet {
  readonly label: string;
  readonly about: string;
  readonly code: (taken: Taken) => string;
}

const indented = (text: string, by: string): string => text.replace(/^/gm, by);

/** Elements in their page, in the language and the direction that they have on the screen. */
function markup({ settings }: Taken, elements: string): string {
  const { dir, lang } = settings;
  const feed = `<call-feed src="/calls/stream"></call-feed>\n${elements}`;
  return dir === 'ltr' && lang === 'en-GB' ? feed : `<div lang="${lang}" dir="${dir}">\n${indented(feed, '  ')}\n</div>`;
}

const widget = ({ call }: Taken): string => `<call-status call="${call.replace(/[^\w.:-]/g, '')}"></call-status>`;

/** The call that fetches the words of a language; empty for English, which is always there. */
function loading({ settings: { lang } }: Taken, from: string, parts = ''): string {
  return lang.startsWith('en') ? '' : `import { loadWords } from '${from}';\n\nawait loadWords('${lang}'${parts});`;
}

const lines = (text: string): string => (text === '' ? '' : `${text}\n`);

function styleRule({ settings }: Taken): string {
  const declarations = formatDeclarations(declarationsOf(settings));
  return declarations === '' ? '' : `call-status {\n${indented(declarations, '  ')}\n}`;
}

/** Everything that the page offers to take home. */
export const SNIPPETS: Readonly<Record<SnippetName, Snippet>> = {
  script: {
    label: 'Script tag',
    about: 'No build step: serve the package’s dist folder as /ringback. It asks nobody else for anything.',
    code(taken) {
      const rule = styleRule(taken);
      const style = rule === '' ? '' : `<style>\n${indented(rule, '  ')}\n</style>\n\n`;
      const words = loading(taken, '/ringback/src/view/locales/index.js');
      const language = words === '' ? '' : `<script type="module">\n${indented(words, '  ')}\n</script>\n`;
      return `<script src="/ringback/embed.js"></script>\n${language}\n${style}${markup(taken, widget(taken))}`;
    },
  },
  npm: {
    label: 'npm',
    about: 'With a bundler: one import registers the elements. The client works without them too.',
    code(taken) {
      const rule = styleRule(taken);
      return `npm install ringback

// In your code
import 'ringback/define';
${lines(loading(taken, 'ringback/locales'))}
<!-- In your page -->
${markup(taken, widget(taken))}${rule === '' ? '' : `\n\n/* In your style sheet */\n${rule}`}

// Or without elements
import { connectCalls } from 'ringback';

const calls = connectCalls({ url: '/calls/stream' });
calls.call$('${taken.call.replace(/[^\w.:-]/g, '')}').subscribe((call) => console.log(call?.status, call?.outcome));`;
    },
  },
  board: {
    label: 'Board',
    about: 'All calls of the feed: counts, filters, search, and the story of each. It keeps up with a hundred thousand.',
    code: (taken) => `import 'ringback/define/call-feed';
import 'ringback/define/call-board';
${lines(loading(taken, 'ringback/locales', ", { parts: ['board'] }"))}
<!-- In your page -->
${markup(taken, '<call-board outcomes="attention" actions="retry"></call-board>')}`,
  },
  plain: {
    label: 'Without a feed',
    about: 'Every element also shows what its attributes say: for static pages, mails and tables that are made on a server.',
    code: () => `<call-status-badge status="busy"></call-status-badge>
<call-status-badge status="Connected – Answered"></call-status-badge>
<call-status-badge status="TryNumber" try="2" tries="3"></call-status-badge>
<call-explanation status="no-answer" detail="declined"></call-explanation>`,
  },
  wire: {
    label: 'The wire',
    about: 'Server-sent events, each with one JSON object. Two fields are enough; everything else makes it better.',
    code: ({ call }) => `id: 1
data: {"call":"${call}","status":"ringing"}

id: 2
event: update
data: {"call":"${call}","status":"busy","try":1,"seq":2,"at":"2026-03-02T09:14:07Z"}

event: ready
id: 2
data: {"cursor":"2","now":"2026-03-02T09:14:08Z","resumed":true}`,
  },
  host: {
    label: 'A host',
    about: 'One handler for Node, Hono, Express, Deno, Bun or a worker: the stream, publishing, and signed webhooks.',
    code: () => `import { createCallHost } from 'ringback/host';
import { twilio } from 'ringback/providers/twilio';

const host = createCallHost({
  publishToken: process.env.CALLS_TOKEN,
  providers: { twilio: { provider: twilio, secret: process.env.TWILIO_AUTH_TOKEN } },
});

export default { fetch: host.fetch };              // GET /calls/stream, POST /calls, POST /webhooks/twilio
await host.publish({ call: '42', status: 'ringing' });`,
  },
  curl: {
    label: 'curl',
    about: 'Against the host that npm start runs: look at the stream, say something, post a provider’s callbacks.',
    code: ({ origin }) => `${streamCommand(origin)}

${publishCommand(origin)}

${twilioCommand(origin)}`,
  },
};
