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
/** @type {Record<string, string>} */
const NAMES = { string: 'text', number: 'a number', integer: 'a whole number', boolean: 'true or false', object: 'an object', array: 'a list', null: 'null' };
/** @param {unknown} value */
const quote = (value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
/** @param {string} def */
const functionName = (def) => `${def}Fault`;

/** The expression that is true where the value has the wrong type or lies outside its limits. @param {Node} node @param {string} value */
function wrong(node, value) {
  /** @type {string[]} */
  const types = [node.type].flat();
  /** @type {string[]} */
  const limits = [];
  if (node.minLength > 1) throw new Error('minLength above 1 is not supported');
  const tests = types.map((type) => {
    switch (type) {
      case 'null': return `${value} !== null`;
      case 'boolean': return `typeof ${value} !== 'boolean'`;
      case 'object': return `!isObject(${value})`;
      case 'array': return `!Array.isArray(${value})${node.maxItems ? ` || ${value}.length > ${node.maxItems}` : ''}`;
      case 'string': {
        limits.push(`${node.minLength ? 'not empty, ' : ''}at most ${node.maxLength} characters`);
        return `typeof ${value} !== 'string'${node.minLength ? ` || ${value} === ''` : ''} || isLonger(${value}, ${node.maxLength})`;
      }
      case 'number':
      case 'integer': {
        const { minimum, maximum } = node;
        if (minimum !== undefined) limits.push(maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`);
        const kind = type === 'integer' ? `!Number.isInteger(${value})` : '';
        return [`typeof ${value} !== 'number'`, kind, minimum === undefined ? '' : `${value} < ${minimum}`, maximum === undefined ? '' : `${value} > ${maximum}`]
          .filter(Boolean).join(' || ');
      }
      default: throw new Error(`type ${type} is not supported`);
    }
  });
  const words = types.filter((type) => type !== 'null').map((type) => NAMES[type]).join(' or ');
  const limit = node.maxItems ? [`at most ${node.maxItems} entries`] : limits;
  return { test: tests.length === 1 ? tests[0] : tests.map((test) => `(${test})`).join(' && '), rule: `must be ${[words, ...limit].join(', ')}` };
}

/**
 * Statements that return a fault where `value` breaks the schema node.
 *
 * @param {Node} node @param {string} value @param {string} path
 * @returns {string[]}
 */
function check(node, value, path) {
  for (const key of Object.keys(node)) if (!KNOWN.has(key)) throw new Error(`${path || 'message'}: "${key}" is not supported`);
  if (node.$ref) return [`fault = ${functionName(node.$ref.split('/').at(-1))}(${value}); if (fault) return within(${quote(path)}, fault);`];
  if (node.enum) {
    /** @type {(string | null)[]} */
    const options = node.enum;
    const rule = `must be one of ${options.filter((option) => option !== null).join(', ')}`;
    return [`if (${options.map((option) => `${value} !== ${option === null ? 'null' : quote(option)}`).join(' && ')}) return { path: ${quote(path)}, rule: ${quote(rule)} };`];
  }
  const { test, rule } = wrong(node, value);
  const lines = [`if (${test}) return { path: ${quote(path)}, rule: ${quote(rule)} };`];
  const isNullable = [node.type].flat().includes('null');
  const inner = [];
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const field = `${value}.${name}`;
    const isRequired = node.required?.includes(name);
    const childPath = path ? `${path}.${name}` : name;
    if (isRequired) inner.push(`if (${field} === undefined) return { path: ${quote(childPath)}, rule: 'is missing' };`, ...check(child, field, childPath));
    else inner.push(`if (${field} !== undefined) {`, ...check(child, field, childPath).map((line) => `  ${line}`), '}');
  }
  if (node.items) inner.push(
    `for (let i = 0; i < ${value}.length; i++) {`,
    `  fault = ${functionName(node.items.$ref.split('/').at(-1))}(${value}[i]); if (fault) return within(\`${path}[\${i}]\`, fault);`,
    '}');
  if (inner.length === 0) return lines;
  return isNullable ? [...lines, `if (${value} !== null) {`, ...inner.map((line) => `  ${line}`), '}'] : [...lines, ...inner];
}

const functions = ['time', 'number', 'update', 'ready', 'reset', 'ping'].map((def) => {
  const lines = check(schema.$defs[def], 'value', '');
  const needsFault = lines.some((line) => line.includes('fault ='));
  return `/** The first fault in a value that should be ${def === 'update' ? 'an' : 'a'} \`${def}\`, or \`undefined\` where there is none. */
function ${functionName(def)}(value${lines.some((line) => line.includes('value.')) ? ': Loose' : ': unknown'}): Fault | undefined {
${needsFault ? '  let fault: Fault | undefined;\n' : ''}${lines.map((line) => `  ${line}`).join('\n')}
  return undefined;
}
`;
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

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
// The schema counts characters, not UTF-16 units; counting is only needed where the cheap test fails.
const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most;
const within = (path: string, fault: Fault): Fault =>
  ({ path: fault.path === '' || path === '' ? path + fault.path : \`\${path}.\${fault.path}\`, rule: fault.rule });

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
