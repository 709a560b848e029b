import { JSON_START, readEvents, type ProviderEvent } from './read-events.js';

/**
 * The events in a body that may also be a text of `Name: value` lines, an empty line between two events: how Asterisk's manager
 * interface and FreeSWITCH's event socket speak. A line that is none, such as a greeting, is passed over; of a name that comes
 * twice the last value counts. Nothing is decoded. For all other bodies see `readEvents`.
 *
 * @throws {ProviderEventError} `unreadable`, when the body is none of these.
 */
export function readBlocks(provider: string, body: unknown): ProviderEvent[] {
  const text = typeof body === 'string' && !JSON_START.test(body) ? body : '';
  const blocks = text.split(/\n\s*\n/).map((block) => [...block.matchAll(/^([\w. -]+?):[ \t]*(.*)/gm)]).filter((lines) => lines.length > 0);
  return blocks.length > 0 ? blocks.map((lines) => Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))) : readEvents(provider, body);
}
