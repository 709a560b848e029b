// Compiles src/wire/messages.schema.json into src/wire/message-faults.ts: one plain function for each kind of message,
// without eval, that names the first field at fault. `--check` only tells whether the file is up to date.
// It knows the part of JSON Schema that the schema uses, and stops at anything else.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A node of the schema: its keywords are checked as they are met. @typedef {any} Node */

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../src/wire/${path}`, import.meta.url));
const schema = JSON.parse(readFileSync(at('messages.schema.json'), 'utf8'));
const KNOWN = new Set(['description', 'type', 'properties', 'required', 'items', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'maxItems', '$ref']);
/** @param {unknown} value */
const quote = (value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
/** @param {string} name */
const functionName = (name) => `${name}Fault`;

/** Functions for the objects that have no definition of their own. @type {string[]} */
const inner = [];

/**
 * The call that checks one field.
 *
 * @param {Node} node @param {string} field the expression that reads it @param {string} name @param {string} owner what it is a field of
 * @returns {string}
 */
function checkField(node, field, name, owner) {
  for (const key of Object.keys(node)) if (!KNOWN.has(key)) throw new Error(`${owner}.${name}: "${key}" is not supported`);
  const { minimum, maximum, minLength, maxLength, maxItems } = node;
  const call = (/** @type {string} */ check, /** @type {unknown[]} */ ...facts) => `${check}(${[field, quote(name), ...facts].join(', ')})`;
  if (node.$ref) return `within(${quote(name)}, ${functionName(node.$ref.split('/').at(-1))}(${field}))`;
  if (node.enum) return call('option', `[${node.enum.filter((/** @type {unknown} */ option) => option !== null).map(quote).join(', ')}]`);
  switch ([node.type].flat().join(' ')) {
    case 'string': if (minLength === 1) return call('name', maxLength); break;
    case 'string null': if (minLength === undefined) return call('text', maxLength); break;
    case 'boolean null': return call('flag');
    case 'integer null': return call('whole', minimum, maximum);
    case 'number null': return call('amount', minimum, ...(maximum === undefined ? [] : [maximum]));
    case 'array': return call('list', maxItems, functionName(node.items.$ref.split('/').at(-1)));
    case 'object null': {
      const def = `${owner}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      inner.push(checkObject(def, node));
      return `within(${quote(name)}, ${functionName(def)}(${field}))`;
    }
  }
  throw new Error(`${owner}.${name} is of a kind that is not supported`);
}

/** The function that checks an object, or one of the kinds of time. @param {string} def @param {Node} node */
function checkObject(def, node) {
  const types = new Set([node.type].flat());
  const skip = types.has('null') ? '\n  if (value === null || value === undefined) return undefined;' : '';
  const doc = `/** The first fault in a value that should be ${/^[aeiou]/.test(def) ? 'an' : 'a'} \`${def}\`, or \`undefined\` where there is none. */`;
  const head = `${doc}\nfunction ${functionName(def)}(value: Loose): Fault | undefined {${skip}`;
  if (!types.has('object')) return `${head}\n  return time(value, ${node.minimum}, ${node.maximum}, ${node.maxLength});\n}\n`;
  // Most fields of most updates are left out: a look at each is made in place, the call only where there is something to check.
  const checks = Object.entries(node.properties ?? {}).map(([name, child]) => {
    const field = `value.${name}`;
    const check = checkField(child, field, name, def);
    return node.required?.includes(name)
      ? `  fault = ${field} === undefined ? missing(${quote(name)}) : ${check}; if (fault) return fault;`
      : `  if (${field} !== undefined) { fault = ${check}; if (fault) return fault; }`;
  });
  return `${head}\n  let fault = object(value); if (fault) return fault;\n${checks.join('\n')}\n  return undefined;\n}\n`;
}

const functions = ['time', 'number', 'update', 'ready', 'reset', 'ping'].map((def) => {
  const own = checkObject(def, schema.$defs[def]);
  return [...inner.splice(0), own].join('\n');
});

const READ = { update: 'WireUpdate', ready: 'WireReady', reset: 'WireReset', ping: 'WirePing' };
const readers = Object.entries(READ).map(([def, type]) => `/** Checks a value against the schema's \`${def}\`. */
export function check${def.charAt(0).toUpperCase()}${def.slice(1)}(value: unknown): Checked<${type}> {
  const fault = ${functionName(def)}(value);
  return fault ? { fault } : { value: value as ${type} };
}
`);

const code = `// Compiled from messages.schema.json by .ci/compile-validator.mjs (npm run validator). Do not edit.
/* oxlint-disable */
import type { ${Object.values(READ).join(', ')} } from './wire-update.js';

/** Where a message breaks the schema, and which rule it breaks. */
export interface Fault {
  /** The field, for example \`plan.numbers[2].line\`; empty where the whole value is at fault. */
  readonly path: string;
  /** What the schema asks of it. */
  readonly rule: string;
}

/** A value that passed the check, or the first fault in it. */
export type Checked<T> = { readonly value: T; readonly fault?: undefined } | { readonly fault: Fault; readonly value?: undefined };

// What comes off the wire has any shape; every read below is checked before it is used.
type Loose = any;

const isLeftOut = (value: unknown): boolean => value === null || value === undefined;
// The schema counts characters, not UTF-16 units; counting is only needed where the cheap test fails.
const isShort = (text: string, most: number): boolean => [...text].length <= most;
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && (value.length <= most || isShort(value, most));
const isWithin = (value: Loose, least: number, most = Infinity): boolean => typeof value === 'number' && value >= least && value <= most;

const within = (path: string, fault: Fault | undefined): Fault | undefined =>
  fault && { path: fault.path === '' ? path : \`\${path}.\${fault.path}\`, rule: fault.rule };
const missing = (path: string): Fault => ({ path, rule: 'is missing' });
const object = (value: unknown): Fault | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : { path: '', rule: 'must be an object' };
const name = (value: unknown, path: string, most: number): Fault | undefined =>
  value !== '' && isText(value, most) ? undefined : { path, rule: \`must be text, not empty, at most \${most} characters\` };
const text = (value: unknown, path: string, most: number): Fault | undefined =>
  isLeftOut(value) || isText(value, most) ? undefined : { path, rule: \`must be text, at most \${most} characters\` };
const flag = (value: unknown, path: string): Fault | undefined =>
  isLeftOut(value) || typeof value === 'boolean' ? undefined : { path, rule: 'must be true or false' };
const whole = (value: unknown, path: string, least: number, most: number): Fault | undefined =>
  isLeftOut(value) || (Number.isInteger(value) && isWithin(value, least, most)) ? undefined : { path, rule: \`must be a whole number, from \${least} to \${most}\` };
const amount = (value: unknown, path: string, least: number, most?: number): Fault | undefined =>
  isLeftOut(value) || isWithin(value, least, most) ? undefined : { path, rule: \`must be a number, \${most === undefined ? \`at least \${least}\` : \`from \${least} to \${most}\`}\` };
const option = (value: Loose, path: string, options: readonly string[]): Fault | undefined =>
  isLeftOut(value) || options.includes(value) ? undefined : { path, rule: \`must be one of \${options.join(', ')}\` };
const time = (value: unknown, least: number, most: number, length: number): Fault | undefined =>
  isWithin(value, least, most) || isText(value, length) ? undefined : { path: '', rule: \`must be a number or text, from \${least} to \${most}, at most \${length} characters\` };

function list(value: Loose, path: string, most: number, entry: (value: Loose) => Fault | undefined): Fault | undefined {
  if (!Array.isArray(value) || value.length > most) return { path, rule: \`must be a list, at most \${most} entries\` };
  for (let i = 0; i < value.length; i++) {
    const fault = entry(value[i]);
    if (fault) return within(\`\${path}[\${i}]\`, fault);
  }
  return undefined;
}

${[...functions, ...readers].join('\n')}`;

const target = at('message-faults.ts');
const isFresh = (() => { try { return readFileSync(target, 'utf8') === code; } catch { return false; } })();
if (process.argv.includes('--check')) {
  if (!isFresh) console.error('src/wire/message-faults.ts does not match the schema. Run: npm run validator');
  process.exitCode = isFresh ? 0 : 1;
} else if (!isFresh) {
  writeFileSync(target, code);
  console.log('src/wire/message-faults.ts written');
}
