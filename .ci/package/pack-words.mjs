/**
 * A language's messages without the keys that all languages share: those of `keys` one a line under an empty key, in the order of
 * `keys`, and the others as they are. `unpackWords` in src/view/words undoes it.
 *
 * @param {Readonly<Record<string, string>>} words
 * @param {readonly string[]} keys
 * @returns {Record<string, string>}
 * @throws {Error} where a message has more than one line, which could not be told apart.
 */
export function packWords(words, keys) {
  const broken = Object.entries(words).find(([, message]) => message.includes('\n'));
  if (broken !== undefined) throw new Error(`"${broken[0]}" has more than one line.`);
  const others = Object.entries(words).filter(([key]) => !keys.includes(key));
  return { '': keys.map((key) => words[key] ?? '').join('\n').trimEnd(), ...Object.fromEntries(others) };
}

/**
 * The same for a file.
 *
 * @param {string} json the text of a `words.json`
 * @param {readonly string[]} keys
 * @returns {string} JSON
 */
export function packWordFile(json, keys) {
  return JSON.stringify(packWords(JSON.parse(json), keys));
}
