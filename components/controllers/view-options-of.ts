import type { CallsClient } from '../../src/client/calls-client.js';
import type { Audience, ViewOptions } from '../../src/view/index.js';
import { languageOf } from '../page/language-of.js';

/** What an element may say about how it is worded. All of it is optional. */
export interface ViewHost extends HTMLElement {
  readonly audience?: Audience | undefined;
  readonly showNumbers?: boolean;
  readonly timeZone?: string | undefined;
}

/** The options that the view functions need, from an element, the page around it and the client of its feed. */
export function viewOptionsOf(host: ViewHost, client: CallsClient | undefined): ViewOptions {
  const { audience, showNumbers = false, timeZone } = host;
  const lang = languageOf(host);
  return {
    now: client?.now() ?? Date.now(),
    showNumbers,
    ...(lang && { lang }),
    ...(client && { vocabulary: client.vocabulary }),
    ...(audience && { audience }),
    ...(timeZone && { timeZone }),
  };
}
