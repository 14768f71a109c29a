import type { VerdictName } from '../../lib/words/link/verdict-names.ts';

/**
 * The geometry of a verdict's sign on a field of 16 by 16: a list of paths, each filled, outlined or dashed. Ink only;
 * the words always stand beside it.
 */
export function verdictGlyph(
  verdict: VerdictName,
): readonly { kind: 'solid' | 'line' | 'dashed'; d: string }[] {
  return glyphs[verdict];
}

const ring = (r: number) => `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const glyphs: Record<VerdictName, readonly { kind: 'solid' | 'line' | 'dashed'; d: string }[]> = {
  holds: [
    { kind: 'line', d: ring(6.5) },
    { kind: 'solid', d: ring(3.5) },
  ],
  suggestive: [{ kind: 'solid', d: ring(4.5) }],
  contradictory: [
    { kind: 'line', d: ring(5) },
    { kind: 'solid', d: 'M8 3a5 5 0 0 0 0 10z' },
  ],
  between_only: [{ kind: 'line', d: 'M3.5 3.5h9v9h-9z' }],
  fragile: [{ kind: 'dashed', d: ring(5) }],
  too_little: [{ kind: 'line', d: 'M1.5 8h13M1.5 5.5v5M14.5 5.5v5' }],
  none_detectable: [{ kind: 'line', d: 'M8 4.5v7M4.5 8h7' }],
  one_year_only: [{ kind: 'line', d: `${ring(2)}M8 10v4` }],
};
