import type { LinkMethod } from '../../../lib/tables/result-rows.ts';
import type { Chart } from '../../../charts/drawing/drawing.ts';
import type { Estimate } from '../../../charts/drawing/estimate-mark.ts';
import { forestPlot, type ForestGroup, type ForestRow } from '../../../charts/link/forest-plot.ts';
import { lagProfile } from '../../../charts/link/lag-profile.ts';
import { creditLine } from '../../../lib/words/credit-line.ts';
import { lagTitle, methodsTitle } from '../../../lib/words/link/describe-pair.ts';
import { pairTiming } from '../../../lib/links/timing/pair-timing.ts';
import { sayTurned } from '../../../lib/words/link/link-estimates.ts';
import { methodGroups, methodWords, oneYearMethods } from '../../../lib/words/link/method-names.ts';
import { exampleYear, windowsAt } from '../../../lib/links/timing/windows-at.ts';
import { sayTimings } from '../../../lib/words/link/say-timings.ts';
import { outcomeTime, timingNames } from '../../../lib/words/link/timing-names.ts';
import { formatNumber } from '../../../lib/words/number.ts';
import { isClear } from '../../../lib/words/is-clear.ts';
import type { PairPage } from './_pair.ts';

/** A picture with the words around it. */
export interface PairPicture {
  title: string;
  sub: string;
  source: string;
  chart: Chart;
}

/** The estimates of a link by every method that is asked. */
export function methodsPicture(page: PairPage): PairPicture {
  const asked = page.by('within') ? methodGroups : [{ heading: 'Compare places', methods: oneYearMethods }];
  const groups = asked.flatMap(({ heading, methods }): MethodGroup[] => {
    const rows = methods.flatMap((method) => methodRow(page, method));
    return rows.length === 0 ? [] : [{ heading, rows }];
  });
  const rows = groups.flatMap((group) => group.rows);
  const [between, within] = [page.by('between')?.turned, page.by('within')?.turned];
  const clear = rows.filter(({ estimate }) => isClear(estimate)).length;
  const told = rows.map((row) => `${row.label}: ${sayTurned(row.estimate)}`);
  const label = `Estimates by method with 95% intervals. ${told.join('; ')}.`;
  const options = { label, reach: { least: 0.3, parts: 10 } };
  return {
    title:
      between && within
        ? methodsTitle(between, within, clear, rows.length)
        : 'One year only: places can be compared, change cannot be watched',
    sub: 'The same question asked in several ways. Signs are turned once, so that right means more support with a better outcome.',
    source: `Comparing places: correlation. Watching change: standard deviations of the outcome for one of the support. 95% intervals. Grey block: too small to be seen four times in five. ${creditOf(page)}`,
    chart: (drawing) => forestPlot(groups, { ...drawing, ...options }),
  };
}

/** Years and sources of a pair's figures. */
export function creditOf(page: PairPage): string {
  const [latest, within] = [page.by('latest_pearson'), page.by('within')];
  const last = latest?.row.year ?? page.outcome.last_year;
  return creditLine(page.sources, { years: within?.row.years ?? 1, last });
}

/** A method whose estimate there is. */
type MethodRow = ForestRow & { estimate: Estimate };
type MethodGroup = ForestGroup & { rows: readonly MethodRow[] };

function methodRow(page: PairPage, method: string): MethodRow[] {
  const link = page.by(method as LinkMethod);
  if (!link) return [];
  const { label, rows } = methodWords(method);
  const { n, detectable, authorities } = link.row;
  const count = formatNumber(rows === 'authorities' ? authorities : n);
  const isChief = page.by('within') ? method === 'within' : method === 'latest_pearson';
  return [{ label, note: `${count} ${rows}`, estimate: link.turned, detectable, isChief }];
}

/** The profile over time, under what was counted when; undefined where the support has one year only. */
export function lagPicture(page: PairPage): PairPicture | undefined {
  const [within, lag, after] = [page.by('within'), page.by('within_lag'), page.by('within_after')];
  if (!within) return undefined;
  const timing = pairTiming(page.support, page.outcome);
  const names = timingNames(timing, page.outcome);
  const drawn = [
    { link: lag, ...names.earlier, shift: timing.earlier.shift, isAfter: false, isChief: false },
    { link: within, ...names.main, shift: timing.main.shift, isAfter: false, isChief: true },
    { link: after, ...names.after, shift: timing.after.shift, isAfter: true, isChief: false },
  ].flatMap(({ link, ...each }) => (link ? [{ ...each, ...link.turned, label: each.short }] : []));
  const year = exampleYear(
    page.support,
    page.outcome,
    drawn.map(({ shift }) => shift),
  );
  const windows =
    year === undefined ? undefined : sayTimings(windowsAt(page.support, page.outcome, year, drawn));
  const difference = page.difference;
  const told = drawn.map((each) => `${each.name}: ${sayTurned(each)}`).join('; ');
  const counted = windows ? `What was counted when, for ${year}: ${windows.heard}. ` : '';
  const label = `${counted}Estimate within authorities by when the support was counted. ${told}.`;
  const time = outcomeTime(page.outcome);
  return {
    title: lagTitle(within.turned, lag?.turned, after?.turned, difference),
    sub: `${windows ? `Above: what was counted when, for ${year}; ${time} is shaded. Below: standard` : 'Standard'} deviations of the outcome for one of the support, within authorities, by when the support was counted; up is as hoped.`,
    source: after
      ? `In the shaded column the support was counted after ${time}. What comes after cannot be the cause.${difference ? ` Main less after: ${sayTurned(difference)}.` : ''} ${creditOf(page)}`
      : `There is no clean later count: none lies after ${time} with enough figures. ${creditOf(page)}`,
    chart: (drawing) => lagProfile(drawn, { ...drawing, label, windows }),
  };
}
