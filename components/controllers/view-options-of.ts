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
  // One after the other: to spread four objects that are mostly not there takes longer than to find the words.
  const options: { -readonly [Name in keyof ViewOptions]: ViewOptions[Name] } = {
    now: (isAsServed ? served?.now : undefined) ?? client?.now() ?? Date.now(), showNumbers,
  };
  if (lang) options.lang = lang;
  if (vocabulary) options.vocabulary = vocabulary;
  if (audience) options.audience = audience;
  if (timeZone) options.timeZone = timeZone;
  return options;
}
