const TONED = [
  'call-attempt-timeline', 'call-board', 'call-connection', 'call-explanation', 'call-inspector', 'call-status', 'call-status-badge', 'call-summary',
];

/** @param {string} name @param {string} description */
const tone = (name, description) => ({ name, description, users: TONED });

/**
 * Custom properties that several elements have in common, and which elements those are.
 *
 * @type {readonly { name: string, description: string, users: readonly string[] }[]}
 */
export const SHARED_TOKENS = [
  tone('--call-tone-pending', 'The base colour of what is not decided yet. Ink, shape and tint are made from it.'),
  tone('--call-tone-person', 'The base colour of *a person was reached*.'),
  tone('--call-tone-machine', 'The base colour of *an answer machine was reached*.'),
  tone('--call-tone-unsure', 'The base colour of *not confirmed*.'),
  tone('--call-tone-not-reached', 'The base colour of *not reached*.'),
  tone('--call-tone-cancelled', 'The base colour of *cancelled*, and of what is not known.'),
];
