import { addCopyButtons } from './copy-buttons.js';
import { openSearch } from './open-search.js';
import { reachScrollers } from './reach-scrollers.js';

// The script of every page. What is not needed at once is loaded when it is.
reachScrollers();
addCopyButtons();
openSearch();

const pages = document.querySelector<HTMLDetailsElement>('details.pages');
// Where the style sheet cannot show what is folded.
if (pages && !CSS.supports('selector(::details-content)')) pages.open = matchMedia('(min-width: 60rem)').matches;

if (document.querySelector('.live')) void import('./live-examples.js').then(({ startLiveExamples }) => startLiveExamples());
