import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../.ci/layers/check-layers.mjs';

/** The problems of a tree of modules, given as path and source. */
const check = (tree: Record<string, string>): string[] => checkLayers(new Map(Object.entries(tree)));

describe('the layer check', () => {
  it('accepts imports along the table, of values and of types', () => {
    const problems = check({
      'src/model/call.ts': 'export interface Call { id: string }',
      'src/wire/message.ts': "import type { Call } from '../model/call.js'; export type Message = { call: Call };",
      'src/client/connect.ts': "import { map } from 'rxjs'; import { parse } from '../wire/message.js'; export const x = map(parse);",
      'src/reducer/reduce.ts': "import type { Message } from '../wire/message.js'; export type R = Message;",
      'src/mock/handlers.ts': "import { http } from 'msw/http'; import { createHost } from '../host/index.js'; export const x = [http, createHost];",
      'src/host/index.ts': "export { createHost } from './create-host.js';",
      'src/index.ts': "export * from './model/call.js'; export { connect } from './client/connect.js';",
      'components/call-feed/call-feed.ts': "import { connect } from '../../src/client/connect.js'; export const x = connect;",
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['src/model/a.ts', '../wire/b.js', 'model may import no other layer; not wire'],
    ['src/wire/a.ts', '../reducer/b.js', 'wire may import model; not reducer'],
    ['src/reducer/a.ts', '../wire/b.js', 'reducer may import model, and types of wire; not wire'],
    ['src/view/a.ts', '../client/b.js', 'not client'],
    ['src/providers/a.ts', '../host/b.js', 'not host'],
    ['src/host/a.ts', '../client/b.js', 'not client'],
    ['components/call-status/a.ts', '../../src/client/b.js', 'not client'],
    ['components/call-status/a.ts', '../call-feed/b.js', 'not call-feed'],
    ['src/index.ts', './host/b.js', 'not host'],
    ['src/view/a.ts', '../../demo/b.js', 'no layer may import what lies outside of src and components'],
    ['src/view/a.ts', 'lit', 'view may use no package from outside'],
    ['src/host/a.ts', 'node:http', 'host may use no package from outside'],
    ['src/client/a.ts', 'rxjs-extra', 'client may use rxjs from outside'],
  ])('refuses that %s imports %s', (path, specifier, rule) => {
    const [problem, ...more] = check({ [path]: `// A first line.\nexport { x } from '${specifier}';` });
    expect(problem).toContain(`${path}:2 imports `);
    expect(problem).toContain(rule);
    expect(more).toEqual([]);
  });

  it.each([
    "import { x } from '../client/b.js'; export const y = x;",
    "import '../client/b.js';",
    "export * from '../client/b.js';",
    "export const load = () => import('../client/b.js');",
    "export type X = import('../client/b.js').X;",
    "import type { X } from '../client/b.js'; export type Y = X;",
    "import { type X } from '../client/b.js'; export type Y = X;",
  ])('sees the import in: %s', (source) => {
    expect(check({ 'src/view/a.ts': source })).toHaveLength(1);
  });

  it('takes an import of values and types as one of values', () => {
    const source = "import { reduce, type Call } from '../reducer/b.js'; export const x: Call = reduce();";
    expect(check({ 'src/view/a.ts': source })).toHaveLength(1);
    expect(check({ 'src/view/a.ts': source.replace('reduce, ', '').replace('reduce()', '{}') })).toEqual([]);
  });

  it('ignores what looks like an import in comments, strings and templates', () => {
    const source = "// import '../client/b.js'\nexport const a = \"import '../client/b.js'\", b = `import '../client/b.js'`;";
    expect(check({ 'src/view/a.ts': source })).toEqual([]);
  });

  it('reports a cycle with every file on it, also one of types', () => {
    const problems = check({
      'src/model/a.ts': "import { b } from './b.js'; export const a = b;",
      'src/model/b.ts': "import { c } from './c.js'; export const b = c;",
      'src/model/c.ts': "import type { A } from './a.js'; export const c: A = 1;",
    });
    expect(problems).toEqual(['Import cycle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts.']);
  });

  it('does not take two ways to one module for a cycle', () => {
    const problems = check({
      'src/model/a.ts': "import './b.js'; import './c.js';",
      'src/model/b.ts': "import './c.js';",
      'src/model/c.ts': 'export const c = 1;',
    });
    expect(problems).toEqual([]);
  });

  it('refuses a class module that registers, and one that imports a define module', () => {
    const problems = check({
      'components/call-status/call-status.ts': "import '../call-summary/define.js'; window.customElements.define('call-status', class {});",
      'components/call-status/define.ts': "import '../call-summary/define.js'; customElements.define('call-status', class {});",
      'components/call-summary/define.ts': 'customElements.define("call-summary", class {});',
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('only define.ts modules and components/embed*.ts import what registers elements');
    expect(problems[1]).toContain('components/call-status/call-status.ts calls customElements.define');
  });

  it('allows a directive in an index.ts', () => {
    expect(check({ 'src/view/index.ts': "'use client';\nexport { words } from './words.js';", 'src/view/words.ts': 'export const words = 1;' })).toEqual([]);
  });

  it('refuses an index.ts that does more than re-export', () => {
    expect(check({ 'src/view/index.ts': "export { a } from './a.js';\nexport const b = 1;" })).toEqual([
      'src/view/index.ts does more than re-export: an index.ts holds only `export … from`.',
    ]);
  });

  it('refuses a module that belongs to no layer', () => {
    expect(check({ 'src/utils/a.ts': 'export const a = 1;' })[0]).toContain('belongs to no layer');
  });

  it('throws on source that is not TypeScript', () => {
    expect(() => check({ 'src/model/a.ts': 'export const = ;' })).toThrow('src/model/a.ts');
  });
});
