import type { TurnedLink } from '../../links/turn-link.ts';
import type { Indicator } from '../../tables/rows.ts';
import type { BreakSensitivityRow } from '../../tables/result-rows.ts';
import { whenCounted } from '../indicator/clock.ts';
import { describeBreak } from './describe-break.ts';
import { tierHeading } from '../indicator/group-indicators.ts';
import { sayTurned } from './link-estimates.ts';
import { formatNumber } from '../number.ts';
import { capitalise, listOf, lowerFirst } from '../phrases.ts';

/** One thing that could explain a link or hide one. */
export interface Caveat {
  title: string;
  text: string;
}

/** What the caveats of a pair are chosen by. */
export interface CaveatFacts {
  support: Indicator;
  outcome: Indicator;
  /** Each side in a headline. */
  names: { support: string; outcome: string };
  /** Label year of the outcome in the latest year. */
  year: number;
  between?: TurnedLink | undefined;
  adjusted?: TurnedLink | undefined;
  /** Share of cells suppressed over the years links use. */
  suppressed: { support: number; outcome: number };
  /** Share of the movement within authorities that counting alone would give; null where unknown. */
  noise: { support: number | null; outcome: number | null };
  /** The link with and without what the check of 2024 may have moved; empty where nothing was touched. */
  breakRows: readonly BreakSensitivityRow[];
}

/** Above this share of suppressed cells the pair says so. */
export const muchSuppressed = 0.1;
/** Above this share of movement by chance the pair says so. */
export const muchNoise = 0.25;

/** The caveats that apply to a pair, chosen by rule. */
export function caveatsOf(facts: CaveatFacts): Caveat[] {
  return [
    placesAreNotPeople,
    reverse(facts.support),
    place(facts),
    ...breakOfSupport(facts),
    ...wrongChildren(facts.outcome),
    ...assumed(facts),
    ...suppression(facts),
    ...noise(facts),
    clocks(facts),
    definition(facts.support, facts.names.support),
    definition(facts.outcome, capitalise(facts.names.outcome)),
  ];
}

const placesAreNotPeople: Caveat = {
  title: 'Places are not people',
  text: 'A pattern across authorities says nothing of one worker, one team or one child.',
};

const reversed: Readonly<Record<string, string>> = {
  Leadership:
    'Inspectors read figures like this outcome before they judge leaders, so a judgement partly repeats it.',
  'Partnership timeliness':
    'Where outcomes are poor, cases pile up and deadlines slip: the outcome may come first.',
  Continuity: 'Children who fare badly are moved between workers more often: the outcome may come first.',
};

function reverse({ domain }: Indicator): Caveat {
  const text =
    reversed[domain] ??
    'Poor results and bad inspections make staff leave and posts hard to fill: the outcome may come first.';
  return { title: 'It may run the other way', text };
}

function place({ between, adjusted }: CaveatFacts): Caveat {
  const title = 'Where, not how';
  if (!between || !adjusted)
    return {
      title,
      text: 'With one year, authorities can only be compared with each other, and they differ in much besides support.',
    };
  return {
    title,
    text: `Places differ in much besides support. Between authorities the correlation is ${sayTurned(between)}; with poverty and region held equal it is ${sayTurned(adjusted)}.`,
  };
}

function breakOfSupport({ support, breakRows }: CaveatFacts): Caveat[] {
  const text = describeBreak(support.indicator, breakRows);
  return text === undefined ? [] : [{ title: 'The count changed in 2024', text }];
}

function wrongChildren({ tier }: Indicator): Caveat[] {
  if (!tier || tier.startsWith('1')) return [];
  const who = tierHeading(tier);
  return [
    {
      title: 'Other children',
      text: `The outcome counts ${who.slice(0, 1).toLowerCase()}${who.slice(1)}, not only those on child protection plans, of whom the report spoke.`,
    },
  ];
}

function assumed({ support, outcome }: CaveatFacts): Caveat[] {
  const sides = [
    ...(support.better_is_assumed ? ['the support'] : []),
    ...(outcome.better_is_assumed ? ['the outcome'] : []),
  ];
  if (sides.length === 0) return [];
  return [
    {
      title: 'Which end is better is assumed',
      text: `The publisher gives no better end for ${listOf(sides)}. Ours is an assumption; without it there is no “as hoped”.`,
    },
  ];
}

function suppression({ suppressed }: CaveatFacts): Caveat[] {
  return (['support', 'outcome'] as const).flatMap((side) =>
    suppressed[side] <= muchSuppressed
      ? []
      : [
          {
            title: `Small numbers hidden in the ${side}`,
            text: `${percent(suppressed[side])} of its figures are suppressed because few children are counted. What is hidden is not random: it is where few children are counted.`,
          },
        ],
  );
}

/** Counts of all workers on a day: nothing in them is left to the chance of counting. */
const countedInFull: ReadonlySet<string> = new Set(['agency_rate', 'turnover_rate', 'vacancy_rate']);

function noise({ noise: shares, ...sides }: CaveatFacts): Caveat[] {
  return (['support', 'outcome'] as const).flatMap((side) => {
    const share = shares[side];
    if (share === null || share <= muchNoise || countedInFull.has(sides[side].indicator)) return [];
    return [
      {
        title: `Chance moves the ${side}`,
        text: `Counting alone would give ${percent(Math.min(1, share))} of its movement within authorities, which blurs any link.`,
      },
    ];
  });
}

function clocks({ support, outcome, year }: CaveatFacts): Caveat {
  const [early, late] = [whenCounted(support, year - support.shift), whenCounted(outcome, year)];
  if (early === late)
    return { title: 'One clock', text: `For ${year}, both were counted ${lowerFirst(late)}.` };
  return {
    title: 'Two clocks',
    text: `For ${year}, the support was counted ${lowerFirst(early)}, the outcome ${lowerFirst(late)}.`,
  };
}

function definition({ caveat }: Indicator, name: string): Caveat {
  return { title: `What is counted: ${/^[A-Z]{2}/.test(name) ? name : lowerFirst(name)}`, text: caveat };
}

function percent(share: number): string {
  return `${formatNumber(share * 100, { digits: 0 })}%`;
}
