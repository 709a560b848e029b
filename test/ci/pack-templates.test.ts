import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';
import { packTemplates } from '../../.ci/package/pack-templates.mjs';

const pack = (code: string): string | undefined => packTemplates(code, parseAst);

describe('the templates of the built package', () => {
  it('have one space for a line break and what is around it, and code stays on its line', () => {
    expect(pack('const a = html`<p>\n    ${x ? html`<b> \n </b>` : y}\n  </p>`;\nconst b = 1;')).toBe('const a = html`<p> ${\nx ? html`<b> </b>`\n : y} </p>`\n;\nconst b = 1;');
  });

  it('keep blanks that stand in a line', () => {
    expect(pack('svg`<text>a  b</text>`')).toBe('svg`<text>a  b</text>`');
  });

  it('have styles without comments, and without blanks where none is needed', () => {
    expect(pack('css`\n  /* Why; and {how}. */\n  .a .b, & > i { color: red; margin: 0 auto; }\n  @media (x) { ${more} }\n`'))
      .toBe('css` .a .b, & > i{color:red;margin:0 auto}@media (x){${\n\n\nmore}}`\n');
  });

  it('leave other templates, and a module without any, alone', () => {
    expect(pack('const a = `x\n  y`;')).toBeUndefined();
    expect(pack('html`${`x\n  y`}`')).toBe('html`${`x\n  y`}`');
  });
});
