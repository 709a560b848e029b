import { JSON_START } from './read-events.js';

/**
 * The events in a body that may also be a text of `Name: value` lines, an empty line between two events: how Asterisk's manager
 * interface and FreeSWITCH's event socket speak. A line that is none, such as a greeting, is passed over; of a name that comes
 * twice the last value counts. Nothing is decoded. A body that is no such text comes back as it is.
 */
export function blocksOf(body: unknown): unknown {
  const text = typeof body === 'string' && !JSON_START.test(body) ? body : '';
  const blocks = text.split(/\n\s*\n/).map((block) => [...block.matchAll(/^([\w. -]+?):[ \t]*(.*)/gm)]).filter((lines) => lines.length > 0);
  return blocks.length > 0 ? blocks.map((lines) => Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))) : body;
}
