/**
 * The one file for a script tag: importing it registers every element but the board, which few pages need and which weighs as much
 * as several of the others. It also offers what a page may need to shape them.
 */
import './call-feed/define.js';
import './call-attempt-timeline/define.js';
import './call-connection/define.js';
import './call-explanation/define.js';
import './call-status-badge/define.js';
import './call-status/define.js';
import './call-summary/define.js';

export { connectCalls } from '../src/client/index.js';
export { defineVocabulary } from '../src/model/index.js';
export { registerWords } from '../src/view/index.js';
