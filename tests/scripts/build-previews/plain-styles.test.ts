import { describe, expect, it } from 'vitest';
import { plainStyles } from '../../../scripts/build-previews/plain-styles.ts';

const root = ':root{--ink:#13232a;--rule:#cfd9d8}';

describe('plainStyles', () => {
  it('writes the light value of every variable', () => {
    expect(plainStyles(`${root}.a{fill:var(--ink);stroke:var(--rule)}`)).toBe(
      '.a{fill:#13232a;stroke:#cfd9d8}',
    );
  });

  it('keeps the light values where dark ones follow', () => {
    const dark = '@media (prefers-color-scheme:dark){:root{--ink:#fff}.a{fill:red}}';
    expect(plainStyles(`${root}${dark}.a{fill:var(--ink)}`)).toBe('.a{fill:#13232a}');
  });

  it('leaves out nested rules, font faces and imports, and goes on after them', () => {
    const css = `@import "a.css";${root}@container (min-width:1px){.b{color:red}.c{color:red}}@font-face{src:url(a)}.d{fill:none}`;
    expect(plainStyles(css)).toBe('.d{fill:none}');
  });

  it('takes the default of a variable that has no value', () => {
    expect(plainStyles(`${root}.a{opacity:var(--fade,1)}`)).toBe('.a{opacity:1}');
  });

  it('turns rules for words to outlines, and none for classes that only sound alike', () => {
    expect(plainStyles('.chart text.ink,.chart .ink text{fill:red}.text{fill:red}')).toBe(
      '.chart .word.ink,.chart .ink .word{fill:red}\n.text{fill:red}',
    );
  });
});
