/**
 * The one file for a script tag: it registers every element but the board, which few pages need and which weighs as much as several
 * of the others, and puts what a page may need to shape them under `ringback`. It exports nothing.
 */
import './call-feed/define.js';
import './call-attempt-timeline/define.js';
import './call-connection/define.js';
import './call-explanation/define.js';
import './call-status-badge/define.js';
import './call-status/define.js';
import './call-summary/define.js';
import { connectCalls } from '../src/client/index.js';
import { defineVocabulary } from '../src/model/index.js';
import { registerWords } from '../src/view/index.js';
import { offerGlobal } from './offer-global.js';

/** Filled in by the build. */
declare const RINGBACK_VERSION: string;

offerGlobal({ version: RINGBACK_VERSION, connectCalls, defineVocabulary, registerWords });
