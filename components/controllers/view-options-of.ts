import type { CallsClient } from '../../src/client/calls-client.js';
import type { Audience, ViewOptions } from '../../src/view/index.js';
import type { LanguageController } from './language-controller.js';
import { languageOf } from '../page/language-of.js';
import type { Served } from '../page/served.js';

/** What an element may say about how it is worded. All of it is optional. */
export interface ViewHost extends HTMLElement {
  readonly audience?: Audience | undefined;
  readonly showNumbers?: boolean;
  readonly timeZone?: string | undefined;
}

/**
 * The options that the view functions need, from an element, the page around it and the client of its feed; `isAsServed`, from what a
 * server had. `language` knows the language around it, where somebody looks out for it already.
 */
export function viewOptionsOf(host: ViewHost, client?: CallsClient, served?: Served, isAsServed = false, language?: LanguageController): ViewOptions {
  const { audience, showNumbers = false } = host;
  const lang = isAsServed ? served?.lang : language ? language.lang : languageOf(host);
  const timeZone = host.timeZone || (isAsServed ? served?.timeZone : undefined);
  const vocabulary = client?.vocabulary ?? served?.vocabulary;
  return {
    now: (isAsServed ? served?.now : undefined) ?? client?.now() ?? Date.now(),
    showNumbers,
    ...(lang && { lang }),
    ...(vocabulary && { vocabulary }),
    ...(audience && { audience }),
    ...(timeZone && { timeZone }),
  };
}
