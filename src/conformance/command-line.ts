/// <reference types="node" />
import { parseArgs } from 'node:util';
import { commandPublisher } from './command-publisher.js';
import type { ConformanceOptions } from './conformance-options.js';
import { httpPublisher } from './http-publisher.js';

/** What the command says of itself. */
export const USAGE = `ringback-conformance <feed address> [options]

Tries whether a backend keeps to the protocol (docs/protocol.md).

  --publish <url>            where updates are posted as JSON, as to ringback/host: POST <base>
  --token <token>            the bearer token for it
  --publish-command <text>   a command that publishes; it gets a JSON array of updates on standard input
  --read-token <token>       the bearer token without which the feed must not be read
  --origin <origin>          the origin of a page that may read the feed: tries CORS
  --header <name: value>     sent with every request; may stand more than once
  --only <id>                only the cases whose number begins so, such as C or F05; may stand more than once
  --connections <n>          how many connections to open at once (50)
  --patience <seconds>       how long to wait for what should come at once (5)
  --silence <seconds>        how long a line may be silent (15)
  --json                     the whole report as JSON
  --strict                   advice, and cases that were not run, count as failures too
  --help                     this

It ends with 0 where nothing was wrong, 1 where a rule was broken, 2 where it was called wrongly.`;

/** What the command line asks for; or only what to say. */
export type CommandLine =
  | { readonly help: true }
  | { readonly help?: false; readonly options: ConformanceOptions; readonly isJson: boolean; readonly isStrict: boolean };

function seconds(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new TypeError(`--${name} must be a number above 0, not "${text}".`);
  return value;
}

function headerOf(text: string): readonly [string, string] {
  const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new TypeError(`--header must be "name: value", not "${text}".`);
  return [name.toLowerCase(), value];
}

/**
 * Reads the command line.
 *
 * @throws {TypeError} where it cannot be meant, with what to change.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: {
      'publish': { type: 'string' }, 'token': { type: 'string' }, 'publish-command': { type: 'string' }, 'read-token': { type: 'string' },
      'origin': { type: 'string' }, 'header': { type: 'string', multiple: true }, 'only': { type: 'string', multiple: true },
      'connections': { type: 'string' }, 'patience': { type: 'string' }, 'silence': { type: 'string' },
      'json': { type: 'boolean' }, 'strict': { type: 'boolean' }, 'help': { type: 'boolean' },
    },
  });
  if (values.help === true) return { help: true };
  const [url, ...others] = positionals;
  if (url === undefined || others.length > 0) throw new TypeError('Name one feed address, such as http://localhost:8080/calls/stream.');
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new TypeError(`"${url}" is no address; it has to begin with http: or https:.`);
  const { publish: publishUrl, token, 'publish-command': command } = values;
  if (publishUrl !== undefined && command !== undefined) throw new TypeError('Give --publish or --publish-command, not both.');
  if (publishUrl !== undefined && !URL.canParse(publishUrl)) throw new TypeError(`--publish "${publishUrl}" is no address.`);
  const [connections, patience, silence] = [seconds('connections', values.connections), seconds('patience', values.patience), seconds('silence', values.silence)];
  return {
    isJson: values.json === true, isStrict: values.strict === true,
    options: {
      url, publishUrl, publishToken: token, readToken: values['read-token'], origin: values.origin,
      publish: publishUrl !== undefined ? httpPublisher(publishUrl, token) : command !== undefined ? commandPublisher(command) : undefined,
      headers: Object.fromEntries((values.header ?? []).map(headerOf)),
      ...(values.only !== undefined && { only: values.only }), ...(connections !== undefined && { connections }),
      ...(patience !== undefined && { patience: patience * 1000 }), ...(silence !== undefined && { silence: silence * 1000 }),
    },
  };
}
