/** The documents that state figures of the suite. */
export const DOCUMENTS = ['../../../docs/performance.md', '../../../README.md'].map((path) => new URL(path, import.meta.url));
