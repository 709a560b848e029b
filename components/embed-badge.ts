/** The small file for a script tag: the feed and the badge, for pages that show nothing else. In place of `embed`, not beside it. */
import './call-feed/define.js';
import './call-status-badge/define.js';
import { connectCalls } from '../src/client/index.js';
import { defineVocabulary } from '../src/model/index.js';
import { registerWords } from '../src/view/index.js';
import { offerGlobal } from './offer-global.js';

/** Filled in by the build. */
declare const RINGBACK_VERSION: string;

offerGlobal({ version: RINGBACK_VERSION, connectCalls, defineVocabulary, registerWords });
