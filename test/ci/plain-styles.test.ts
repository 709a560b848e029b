import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';
import { plainStyles } from '../../.ci/package/plain-styles.mjs';

const plain = (code: string): string | undefined => plainStyles(code, parseAst);

describe('the styles of the built package', () => {
  it('are plain texts, in which other styles may stand', () => {
    expect(plain("import { css } from 'lit';\nconst a = css`b { c: d }`;\nconst e = css`${a} f { ${css`g: h`} }`;\n"))
      .toBe("import { unsafeCSS as css } from 'lit';\nconst a = css(`b { c: d }`);\nconst e = css(`${a} f { ${css(`g: h`)} }`);\n");
  });

  it('keep what else is imported and tagged', () => {
    expect(plain("import { LitElement, css, html } from 'lit';\nconst a = [css`b`, html`<c></c>`];\n"))
      .toBe("import { LitElement, unsafeCSS as css, html } from 'lit';\nconst a = [css(`b`), html`<c></c>`];\n");
  });

  it('leave a module without any alone', () => {
    expect(plain("import { html } from 'lit';\nconst a = html`<c></c>`;\n")).toBeUndefined();
  });
});
