/** The one file for a script tag: importing it registers every element. It also offers what a page may need to shape them. */
import './define.js';

export { connectCalls } from '../src/client/index.js';
export { defineVocabulary } from '../src/model/index.js';
export { registerWords } from '../src/view/index.js';
export * from './index.js';
