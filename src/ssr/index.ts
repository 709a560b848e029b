export { renderElement, type RenderOptions, type ServedProps, type ServedTag } from './render-element.js';
export { styleHashes } from './style-hashes.js';
