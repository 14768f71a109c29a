import { expect, it } from 'vitest';
import { verdictGlyph } from '../../../src/charts/link/verdict-glyph.ts';
import { verdicts } from '../../../src/lib/tables/result-rows.ts';

it('has a sign of its own for every verdict', () => {
  const glyphs = new Set(verdicts.map((verdict) => JSON.stringify(verdictGlyph(verdict))));
  expect(glyphs.size).toBe(verdicts.length);
  expect(verdicts.length).toBeGreaterThan(1);
});
