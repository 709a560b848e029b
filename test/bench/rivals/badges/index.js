export { preactBadges } from './preact-badges.jsx';
export { reactBadges } from './react-badges.jsx';
export { svelteBadges } from './svelte-badges.svelte.js';
