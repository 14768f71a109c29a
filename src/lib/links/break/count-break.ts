import type { BreakSensitivityRow } from '../../tables/result-rows.ts';
import { breakSamples } from './break-sensitivity.ts';

/** How the clear links of a support fare without what the check may have moved. */
export interface BreakCount {
  support: string;
  /** Links that can be followed on every sample. */
  links: number;
  /** Clear ones by sample, in the order of the samples. */
  clear: number[];
  /** Links clear on all cells that point the other way on another sample. */
  turned: number;
}

/** Counts clear links (p below 0.05) of every support on every sample, supports in the order in which they stand. */
export function countBreak(rows: readonly BreakSensitivityRow[]): BreakCount[] {
  return [...Map.groupBy(rows, ({ support }) => support)].map(([support, own]) => {
    const samples = breakSamples.map((sample) => own.filter((row) => row.sample === sample));
    const all = new Map(samples[0]?.map((row) => [row.outcome, row]));
    const turned = own.filter((row) => {
      const whole = all.get(row.outcome);
      return whole !== undefined && whole.p < 0.05 && whole.aligned * row.aligned < 0;
    });
    return {
      support,
      links: all.size,
      clear: samples.map((some) => some.filter(({ p }) => p < 0.05).length),
      turned: new Set(turned.map(({ outcome }) => outcome)).size,
    };
  });
}
