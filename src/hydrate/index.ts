export { knowVocabulary } from './hydrate.js';
