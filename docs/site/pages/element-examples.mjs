/** @param {string} story @param {string} html */
const live = (story, html) => `\`\`\`html live ${story}\n${html}\n\`\`\``;

/**
 * What the page of each element begins with: the element at work, and the markup that it takes.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const EXAMPLES = {
  'call-attempt-timeline': live('story=reached-at-work', '<call-attempt-timeline call="42"></call-attempt-timeline>'),
  'call-board': live('story=crowd', '<call-board density="dense"></call-board>'),
  'call-connection': live('story=reached-at-work', '<call-connection></call-connection>'),
  'call-explanation': live('story=reached-at-work', '<call-explanation call="42"></call-explanation>'),
  'call-feed': live('story=reached-at-work', '<call-feed src="/calls/stream">\n  <call-status-badge call="42"></call-status-badge>\n</call-feed>'),
  'call-inspector': live('story=reached-at-work', '<call-inspector></call-inspector>'),
  'call-status': live('story=reached-at-work', '<call-status call="42" actions="cancel retry"></call-status>'),
  'call-status-badge': live('story=reached-at-work', '<p>Ada’s call: <call-status-badge call="42"></call-status-badge></p>\n<p>From a word alone: <call-status-badge status="Far End Disconnect"></call-status-badge></p>'),
  'call-summary': live('story=crowd', '<call-summary></call-summary>'),
};
