/**
 * Elements at work on a page: `story=NAME` is the scenario that the mock plays into them (`crowd` plays all at once), or none for
 * elements that need no feed. What stands in the page is plain markup; the page's script gives its feed a mock.
 *
 * @param {string} settings such as `story=busy speed=2`
 * @param {string} markup
 */
export function liveExample(settings, markup) {
  const values = new Map([...settings.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
  const story = values.get('story');
  // The address in the markup is for the reader; here the mock answers.
  const body = markup.trim().replaceAll(/<call-feed src="[^"]*"/g, '<call-feed');
  const inside = /<call-feed/.test(body) || story === undefined ? body : `<call-feed>\n${body}\n</call-feed>`;
  const caption = story === undefined ? '' : '<figcaption><span class="teaches"></span><button type="button" hidden>Play again</button></figcaption>';
  const data = story === undefined ? '' : ` data-story="${story}" data-speed="${values.get('speed') ?? '3'}"`;
  return `<figure class="live"${data}><div class="stage">\n${inside}\n</div>${caption}</figure>\n`;
}
