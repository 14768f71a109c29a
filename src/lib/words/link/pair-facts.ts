import type { PairLink } from '../../links/turn-link.ts';
import { writeLink } from './link-estimates.ts';
import { formatNumber } from '../number.ts';
import { countOf } from '../phrases.ts';
import { equalsProbability, formatProbability } from '../probability.ts';

export interface PairFact {
  term: string;
  value: string;
  note: string;
}

/** The estimates that the facts of a followed pair are told from; that against regions is undefined where there are none. */
export interface FollowedLinks {
  within: PairLink;
  region: PairLink | undefined;
  between: PairLink;
  adjusted: PairLink;
}

/** The facts under the verdict of a pair that was followed over time: both fair tests, then places compared. */
export function pairFacts({ between, adjusted, within, region }: FollowedLinks, tries: number): PairFact[] {
  return [
    estimateFact('Over time, SD per SD', within),
    ...(region ? [estimateFact('Against its region’s year', region)] : []),
    {
      term: `Allowing for ${tries} tries`,
      value: `q ${equalsProbability(within.row.q)}`,
      note: `over time${region ? `; ${formatProbability(region.row.q)} against its region’s year` : ''}. The line is 0.05`,
    },
    estimateFact('Between authorities, r', between),
    estimateFact('…given poverty and region', adjusted),
    {
      term: 'Figures',
      value: formatNumber(within.row.n),
      note: `authority-years, ${countOf(within.row.authorities, 'authority', 'authorities')}`,
    },
  ];
}

/** The facts of a pair whose support has one year only. */
export function oneYearFacts(
  { latest, ranked, adjusted }: { latest: PairLink; ranked: PairLink; adjusted: PairLink },
  tries: number,
): PairFact[] {
  return [
    estimateFact(`Between authorities, ${latest.row.year}, r`, latest),
    estimateFact('…by rank', ranked),
    estimateFact('…given poverty', adjusted),
    {
      term: `Allowing for ${tries} tries`,
      value: `q ${equalsProbability(latest.row.q)}`,
      note: 'The line is 0.05',
    },
    detectableFact(latest),
    {
      term: 'Within authorities',
      value: 'not known',
      note: `one year of figures, ${countOf(latest.row.n, 'authority', 'authorities')}`,
    },
  ];
}

function estimateFact(term: string, { turned }: PairLink): PairFact {
  const { signed, interval } = writeLink(turned.aligned, turned);
  return { term, value: signed, note: interval };
}

function detectableFact({ row }: PairLink): PairFact {
  return {
    term: 'Could have seen',
    value: `r = ${formatNumber(row.detectable, { digits: 2 })}`,
    note: 'clear of zero four times in five',
  };
}
