/**
 * A page of docs/providers is written by hand, but for its tables of words: between `<!-- table: FILE EXPORT -->` and
 * `<!-- /table -->` the first two columns come from the table of that name in the source, so that page and code cannot
 * disagree. The last column, why, is kept for every word that is still there; a new word gets an empty one.
 */
const TABLE = /(<!-- table: (\S+) (\w+) -->\n)((?:\|.*\n){2})((?:\|.*\n)*)(?=<!-- \/table -->)/g;

/** The words of a table and what each becomes. @param {unknown} table @returns {[string, string][] | undefined} */
const wordsOf = (table) =>
  typeof table === 'function' && 'groups' in table
    ? Object.entries(Object(table.groups)).flatMap(([meaning, words]) => String(words).split(', ').map((word) => [word, meaning]))
    : undefined;

/** The cells of a row. @param {string} row @returns {string[]} */
const cellsOf = (row) => row.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim());

/** `no-answer/declined` is a status and the detail that sharpens it. @param {string} meaning */
function sayMeaning(meaning) {
  const [status, detail] = meaning.split('/');
  return detail === undefined ? `\`${status}\`` : `\`${status}\`, ${detail}`;
}

/**
 * The page with its tables brought up to date.
 *
 * @param {string} page
 * @param {(file: string) => Promise<Record<string, unknown>>} load gives the exports of a file, named from the root of the repository
 * @returns {Promise<string>}
 * @throws {Error} where a table is named that is not there
 */
export async function renderProviderPage(page, load) {
  /** @type {Map<string, string>} */
  const rendered = new Map();
  for (const [block, start = '', file = '', name = '', head = '', rows = ''] of page.matchAll(TABLE)) {
    const words = wordsOf((await load(file))[name]);
    if (words === undefined) throw new Error(`${file} exports no table named ${name}.`);
    const reasons = new Map(rows.trim().split('\n').map((row) => [cellsOf(row)[0], cellsOf(row).at(-1)]));
    const lines = words.map(([word, meaning]) => {
      const cells = [`\`${word}\``, sayMeaning(meaning), reasons.get(`\`${word}\``) ?? ''];
      return `| ${cells.join(' | ')} |\n`.replaceAll('|  |', '| |');
    });
    rendered.set(block, start + head + lines.join(''));
  }
  return page.replace(TABLE, (block) => rendered.get(block) ?? block);
}
