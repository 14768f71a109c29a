import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import { type BesideYear, type ProfileYears, yearsBeside } from '../../lib/position/profile/profile-years.ts';
import type { LineNames } from '../../lib/words/authority/describe-line.ts';
import { trendSummary } from '../../lib/words/authority/describe-open-line.ts';
import { writerOf } from '../../lib/words/authority/line-words.ts';
import { packLabels } from '../../lib/words/authority/pack-words.ts';
import type { StandingTrendOptions, TrendNames } from './standing-trend.ts';

/** What the years of a line are drawn from: `standingTrend(years, names, { document, ...options })`. */
export interface LineTrend {
  years: BesideYear[];
  names: TrendNames;
  options: Omit<StandingTrendOptions, 'document'>;
}

/** The years of a line, with what they are called for a reader who hears it; `ends` are the names of the other lines. */
export function trendOf(
  line: ProfileLine,
  years: BesideYear[],
  names: LineNames,
  ends: Omit<TrendNames, 'mine'>,
): LineTrend {
  const write = writerOf(line);
  return {
    years,
    names: { mine: names.mine, ...ends },
    options: {
      label: trendSummary(years, line, names),
      format: (value) => write(value, true),
      own: line.newer && { year: line.newer.year, value: line.newer.value },
    },
  };
}

/** Height of the years in a pack, in px, and where newer figures of the reader's own take some of the side. */
const height = 150;
const lowHeight = 104;

/** The same as small as the first side of a pack needs it: without the region, names of few letters. */
export function packTrendOf(
  line: ProfileLine,
  file: ProfileYears,
  names: LineNames & { peersShort: string },
  { code, peers, isLow }: { code: string; peers: readonly string[]; isLow: boolean },
): LineTrend {
  const years = yearsBeside(file, { mine: code, peers, region: [] });
  const trend = trendOf(line, years, names, { region: '', ...packLabels(names.peersShort) });
  return { ...trend, options: { ...trend.options, height: isLow ? lowHeight : height, isSmall: true } };
}
