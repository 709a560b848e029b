// Working the tags out costs more than looking a message up; a page needs a handful.
const KEPT = 50;
const known = new Map<string, readonly string[]>();

/**
 * A language tag and those whose words serve it too, the closest first: `pt-BR`, `pt`; and by its usual script `zh-CN`, `zh`,
 * `zh-Hans-CN`, `zh-Hans`. Any text is a tag that names at least itself.
 */
export function tagsOf(lang: string): readonly string[] {
  const tags = known.get(lang);
  if (tags) return tags;
  if (known.size >= KEPT) known.clear();
  const found = [...new Set([...shortened(lang), ...shortened(inFull(lang))])];
  known.set(lang, found);
  return found;
}

function shortened(tag: string): string[] {
  const end = tag.lastIndexOf('-');
  return end < 0 ? [tag] : [tag, ...shortened(tag.slice(0, end))];
}

/** The tag with its usual script and region, by Unicode's table of likely subtags; empty where it is malformed. */
function inFull(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().baseName;
  } catch {
    return '';
  }
}
