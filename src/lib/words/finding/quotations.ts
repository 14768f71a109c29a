import type { ForecastSum } from '../../links/forecast/sum-forecasts.ts';
import type { Average } from '../../tables/result-rows.ts';
import { longDate } from '../date.ts';
import { isClear } from '../is-clear.ts';
import { decimalsOf } from '../interval.ts';
import type { HoldingLinks } from '../link/describe-cascade.ts';
import { endsOf } from '../link/beside-average.ts';
import { formatNumber, formatSigned } from '../number.ts';
import { listOf, spellOutTo20 } from '../phrases.ts';

/** What one fair test calls clear, beside what shuffled worlds give. */
export interface FairTest {
  clear: number;
  /** Mean over shuffled worlds, and where nine in ten of them lie. */
  chance: number;
  chanceRange: readonly [lower: number, upper: number];
}

/** The results that quotations are made from. */
export interface QuotedResults {
  /** The average link over children on plans, and without their age-11 results. */
  plans: Average;
  withoutResults: Average;
  holding: HoldingLinks;
  /** Each authority followed over time, and against its own region's year. */
  fairTests: readonly [overTime: FairTest, againstRegion: FairTest];
  /** Supports that the forecasts know. */
  supports: number;
  /** What forecasts in the year of the main test say together. */
  forecast: Pick<ForecastSum, 'outcomes' | 'median' | 'isNone' | 'clear'>;
}

/** A sentence that may be quoted as it stands. */
export interface Quotation {
  name: 'plans' | 'survivors' | 'forecast';
  text: string;
  /** What has to be read with it. */
  beside: string;
  /** The table it is computed from. */
  table: 'averages' | 'cascade' | 'forecasts';
}

/** The three sentences on all links that may be quoted, worded by what the results are. */
export function quotations(results: QuotedResults): Quotation[] {
  return [quotePlans(results), quoteSurvivors(results), quoteForecast(results)];
}

/** A quotation as it is copied: with its source, the date of the data, where it stands, and what is read with it. */
export function copiedQuotation(
  { text, beside }: Pick<Quotation, 'text' | 'beside'>,
  { edition, address }: { edition: string; address: string },
): string {
  return `“${text}” The Support Atlas, data of ${longDate(edition)}, ${address} (read with it: ${beside})`;
}

/** Better or worse only where both fair tests leave zero out on the same side. */
function quotePlans({ plans, withoutResults }: Pick<QuotedResults, 'plans' | 'withoutResults'>): Quotation {
  const region = endsOf(plans.region_mean, plans.region_lower, plans.region_upper);
  const ways = [wayOf(plans), ...(region ? [wayOf(region)] : [])];
  const way = ways.every((each) => each === ways[0]) ? (ways[0] ?? 'unclear') : 'unclear';
  const isSplit = way === 'unclear' && ways.some((each) => each !== 'unclear');
  const years = 'In English authorities, years with better counted support were';
  const told = {
    unclear: `${years} not clearly better years for children on protection plans${isSplit ? ' by both fair tests' : ''}: ${sayBetween(plans)}.`,
    better: `${years} better years for children on protection plans: ${sayBetween(plans)}.`,
    worse: `${years} worse years for children on protection plans: ${sayBetween(plans)}.`,
  }[way];
  const survives = [plans.q, plans.region_q].every((q) => q !== null && q < 0.05);
  const limits = [
    ...(survives ? [] : [' Taken alone it is clear, among the averages tried it is not.']),
    ...(wayOf(withoutResults) === way
      ? []
      : [` Without age-11 results it is ${isClear(withoutResults) ? 'clear the other way' : 'not clear'}.`]),
  ];
  return {
    name: 'plans',
    text: way === 'unclear' ? told : `${told}${limits.join('')}`,
    beside: `${region ? `against their own region’s year ${sayBetween(region)}; ` : ''}without age-11 results, known for few authorities a year, ${sayBetween(withoutResults)}.`,
    table: 'averages',
  };
}

/** How many survive, and how many look clear beside how many chance gives. */
function quoteSurvivors({ holding, fairTests }: Pick<QuotedResults, 'holding' | 'fairTests'>): Quotation {
  const chances = fairTests.map(({ chance }) => formatNumber(Math.round(chance)));
  const clear = fairTests.map((test) => formatNumber(test.clear));
  const isMore = fairTests.every((test) => test.clear > test.chanceRange[1]);
  const named = isMore && holding.holding === 0 ? ', so something is there; no single link can be named' : '';
  return {
    name: 'survivors',
    text: `Of ${formatNumber(holding.tests)} links ${sayHolding(holding)}; chance would make ${listOf([...new Set(chances)])} look clear, ${listOf(clear)} did.`,
    beside: isMore
      ? `more look clear than nine in ten shuffled worlds give, by both tests${named}.`
      : 'not by both tests do more look clear than nine in ten shuffled worlds give.',
    table: 'cascade',
  };
}

function quoteForecast({
  forecast: { outcomes, median, isNone, clear },
  supports,
}: Pick<QuotedResults, 'forecast' | 'supports'>): Quotation {
  const size = `${formatNumber(100 * Math.abs(median), { digits: 1 })}%`;
  const knowing = `Knowing ${spellOutTo20(supports)} measures of support`;
  const told =
    median > 0
      ? `improved the forecast of the typical outcome by ${size}`
      : `made the forecast of the typical outcome worse, by ${size}`;
  return {
    name: 'forecast',
    text: `${knowing} ${isNone ? 'improved the forecast of the typical outcome by nothing' : told}.`,
    beside: `the median, over ${outcomes} outcomes, of the share of squared error that goes beyond forecasting each from its own past; clear for ${spellOutTo20(clear.length)} of ${outcomes}, where chance gives about ${formatNumber(outcomes / 20, { digits: 1 })}.`,
    table: 'forecasts',
  };
}

function sayHolding({ holding, holdingSupportive }: HoldingLinks): string {
  const survived = `${spellOutTo20(holding)} survived both fair tests`;
  if (holding === 0) return survived;
  const contrary = holding - holdingSupportive;
  if (contrary === 0) return `${survived}, as hoped`;
  if (holdingSupportive === 0) return `${survived}, the other way from what was hoped`;
  return `${survived}, ${spellOutTo20(holdingSupportive)} as hoped and ${spellOutTo20(contrary)} the other way`;
}

type Ends = Pick<Average, 'mean' | 'lower' | 'upper'>;

function wayOf(average: Ends): 'better' | 'worse' | 'unclear' {
  if (!isClear(average)) return 'unclear';
  return average.mean > 0 ? 'better' : 'worse';
}

function sayBetween({ mean, ...ends }: Ends): string {
  const { lower, upper } = ends;
  const shown = { digits: decimalsOf({ lower, upper }, 3) };
  return `${formatSigned(mean, shown)} standard deviations, between ${formatSigned(lower, shown)} and ${formatSigned(upper, shown)}`;
}
