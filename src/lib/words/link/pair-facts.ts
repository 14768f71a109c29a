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

/** The facts under the verdict of a pair that was followed over time. */
export function pairFacts(
  { between, adjusted, within }: { between: PairLink; adjusted: PairLink; within: PairLink },
  tries: number,
): PairFact[] {
  return [
    estimateFact('Between authorities, r', between),
    estimateFact('…given poverty and region', adjusted),
    estimateFact('Within, SD per SD', within),
    {
      term: `Allowing for ${tries} tries`,
      value: `q ${equalsProbability(within.row.q)}`,
      note: `within; between ${formatProbability(between.row.q)}. The line is 0.05`,
    },
    detectableFact(within, 'SD'),
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
    detectableFact(latest, 'r'),
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

function detectableFact({ row }: PairLink, scale: string): PairFact {
  const value = formatNumber(row.detectable, { digits: 2 });
  return {
    term: 'Could have seen',
    value: scale === 'r' ? `r = ${value}` : `${value} ${scale}`,
    note: 'found four times in five',
  };
}
