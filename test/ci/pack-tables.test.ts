import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';
import { packTables } from '../../.ci/package/pack-tables.mjs';
import { packedTable } from '../../src/providers/packed-table.js';
import { packGroups } from '../../src/providers/word-table.js';

const pack = (code: string): string | undefined => packTables(code, parseAst, packGroups);

describe('the tables of the built package', () => {
  it('are one text each, on lines of their own', () => {
    const code = 'import { wordTable } from "../word-table.js";\nexport const A = wordTable({\n  busy: "USER_BUSY",\n  "no-answer/declined": "CALL_REJECTED, No Thanks"\n});\nexport const B = 1;';
    expect(pack(code)).toBe('import { packedTable } from "../packed-table.js";\nexport const A = packedTable("busy userbusy;no-answer/declined callrejected nothanks"\n\n\n);\nexport const B = 1;');
  });

  it('find what they found before', () => {
    const find = packedTable(packGroups({ busy: 'USER_BUSY', 'no-answer': 'NO ANSWER, n/a' }));
    expect(['user-busy', 'NoAnswer', 'N/A', 'busy', '', undefined, 'userbusy;noanswer'].map(find)).toEqual(['busy', 'no-answer', 'no-answer', undefined, undefined, undefined, undefined]);
  });

  it('leave a module without tables alone', () => {
    expect(pack('export const A = 1;')).toBeUndefined();
  });

  it('are made of literals', () => {
    expect(() => pack('wordTable({ busy: words })')).toThrow('made of literals only');
  });
});
