import type { DisclosureReport, LinkageLevel } from '../../tables/disclosure-report.ts';
import { formatNumber } from '../number.ts';
import { spellOut } from '../phrases.ts';

/**
 * A share as a whole percentage that never claims more than is so: 99.97% is no 100%, and 0.02% is not none.
 *
 * @example sharePercent(0.9999) // 'over 99%'
 */
export function sharePercent(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < 0.05) return 'under 0.1%';
  if (percent >= 99.5 && percent < 100)
    return percent >= 99.95 ? 'over 99.9%' : `${formatNumber(percent, { digits: 1 })}%`;
  const digits = percent > 0 && percent < 10 ? 1 : 0;
  return `${formatNumber(percent, { digits })}%`;
}

/** What is shown, as the name of a row. */
export function levelWords({ shown, size }: Pick<LinkageLevel, 'shown' | 'size'>): {
  name: string;
  note: string;
} {
  switch (shown) {
    case 'published':
      return { name: 'As published', note: 'under a code or a name: what this site shows' };
    case 'rounded':
      return { name: 'Whole numbers', note: 'every figure rounded' };
    case 'group_means':
      return { name: `Means of groups of ${size ?? ''}`, note: 'gaps left as they are' };
    case 'groups':
      return { name: `Groups of ${size ?? ''}`, note: 'gaps filled with the group’s mean' };
  }
}

/**
 * The fewest figures from which nine authorities in ten can be told apart as published, in a sentence.
 *
 * @example describeReach(linkage) // 'Two figures are enough: with them 93% of authorities can be told apart.'
 */
export function describeReach({ levels }: NonNullable<DisclosureReport['linkage']>): string {
  const published = levels.find(({ shown }) => shown === 'published')?.measured ?? [];
  const enough = published.find(({ unique }) => unique >= 0.9);
  if (!enough || enough.known === 'all')
    return 'Few authorities can be told apart from a handful of their figures.';
  const count = spellOut(enough.known);
  const figures = enough.known === 1 ? 'figure is' : 'figures are';
  return `${count.slice(0, 1).toUpperCase()}${count.slice(1)} ${figures} enough: whoever knows as many tells ${sharePercent(enough.unique)} of authorities apart.`;
}

/**
 * How far the measured shares lie from those computed independently: the largest gap, in percentage points; undefined
 * where nothing is expected.
 *
 * @example largestGap(linkage) // 0.4
 */
export function largestGap({ levels }: NonNullable<DisclosureReport['linkage']>): number | undefined {
  const gaps = levels.flatMap(({ measured, expected }) =>
    expected.flatMap(({ known, unique }) => {
      const own = measured.find((each) => each.known === known);
      return own ? [100 * Math.abs(own.unique - unique)] : [];
    }),
  );
  return gaps.length === 0 ? undefined : Math.max(...gaps);
}
