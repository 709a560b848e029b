/**
 * Lets Vite's development server answer `import(…, { with: { type: 'json' } })`, by which the words of a language are fetched. It
 * answers with a module, which a browser that was told to expect JSON refuses. A build needs none of this.
 *
 * @type {import('vite').Plugin}
 */
export const jsonImports = {
  name: 'json-imports',
  apply: 'serve',
  transform: (code, id) =>
    id.endsWith('/src/view/words/word-files.ts') ? code.replace(/, \{ with: \{ type: ["']json["'] \} \}\)/g, ')') : undefined,
};
