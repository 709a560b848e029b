/** Something that a page loads: code that imports packages, or a file of ours that is complete in itself. */
export interface Entrant {
  readonly name: string;
  readonly isOurs: boolean;
  readonly load: { readonly code: string; readonly external?: readonly string[] } | { readonly file: string };
  /** Kilobytes. */
  readonly goal?: number;
}

/** Those who do the same for a page. */
export interface Contest {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly entrants: readonly Entrant[];
}

const ours = (name: string, load: Entrant['load'], goal?: number): Entrant => ({ name, isOurs: true, load, ...(goal !== undefined && { goal }) });
const rival = (name: string, code: string, external: readonly string[] = []): Entrant => ({ name, isOurs: false, load: { code, external } });

/** The names keep what they stand for, as a page that uses them would. */
const used = (...names: readonly string[]): string => `globalThis.used = [${names.join(', ')}];`;

const KNOCK = `import { KnockFeedProvider, KnockProvider, NotificationFeedPopover, NotificationIconButton } from '@knocklabs/react'; import { createRoot } from 'react-dom/client'; import '@knocklabs/react/dist/index.css'; ${used('KnockFeedProvider', 'KnockProvider', 'NotificationFeedPopover', 'NotificationIconButton', 'createRoot')}`;

/** Whom we are measured beside, by what they do for a page. */
export const CONTESTS: readonly Contest[] = [
  {
    id: 'badge', title: 'A badge', note: 'The other badges know no status and no word: they put a pill around what a page says.',
    entrants: [
      rival('bare Lit, no badge yet', `import { LitElement, css, html } from 'lit'; ${used('LitElement', 'css', 'html')}`),
      rival('Shoelace badge', "import '@shoelace-style/shoelace/dist/components/badge/badge.js';"),
      rival('Web Awesome badge', "import '@awesome.me/webawesome/dist/components/badge/badge.js';"),
      ours('ringback badge, with every status word', { code: "import 'ringback/define/call-status-badge';" }, 7),
    ],
  },
  {
    id: 'client', title: 'A client without elements', note: 'The first two are parts for a client: cursors and the rules for late and repeated updates would come on top.',
    entrants: [
      rival('eventsource-parser and rxjs', `import { createParser } from 'eventsource-parser'; import { Subject, groupBy, mergeMap, scan } from 'rxjs'; ${used('createParser', 'Subject', 'groupBy', 'mergeMap', 'scan')}`),
      rival('fetch-event-source, zod and zustand', `import { fetchEventSource } from '@microsoft/fetch-event-source'; import * as z from 'zod'; import { createStore } from 'zustand/vanilla'; ${used('fetchEventSource', 'z.object({ call: z.string().max(512), seq: z.number().int().optional() })', 'createStore')}`),
      rival("Courier's client", `import { Courier } from '@trycourier/courier-js'; ${used('Courier')}`),
      rival("Knock's client", `import Knock from '@knocklabs/client'; ${used('Knock')}`),
      rival("Novu's client", `import { Novu } from '@novu/js'; ${used('Novu')}`),
      ours('ringback client', { code: "import { connectCalls } from 'ringback'; globalThis.calls = connectCalls({ url: '/calls/stream' });" }, 13),
    ],
  },
  {
    id: 'widget', title: 'A whole widget', note: 'Client, elements and their styles. The others show an inbox of notifications.',
    entrants: [
      rival('Courier inbox', "import '@trycourier/courier-ui-inbox';"),
      rival('Novu inbox', `import { NovuUI } from '@novu/js/ui'; ${used('NovuUI')}`),
      rival('Knock feed, where React is there', KNOCK, ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime']),
      rival('Knock feed, with React', KNOCK),
      ours('ringback board, beside a feed', { code: "import 'ringback/define/call-board';" }, 31),
      ours('ringback embed-badge, feed and badge', { file: 'dist/embed-badge.js' }),
      ours('ringback embed, all but the board', { file: 'dist/embed.js' }, 22),
      ours('ringback embed with the board', { file: 'dist/embed-board.js' }),
    ],
  },
];
