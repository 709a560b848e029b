export { preactBadges } from './preact-badges.jsx';
export { reactBadges } from './react-badges.jsx';
export { shoelaceBadges } from './shoelace-badges.js';
export { svelteBadges } from './svelte-badges.svelte.js';
