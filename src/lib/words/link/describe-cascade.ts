import type { CascadeRow, LinkMethod, VerdictRow } from '../../tables/result-rows.ts';
import { formatNumber } from '../number.ts';
import { capitalise, countOf, spellOut } from '../phrases.ts';

/** The counts of one rung for a group of links. */
export interface RungCounts {
  tests: number;
  /** Clear of zero on their own: p below 0.05. */
  clear: number;
  clearSupportive: number;
  /** Still so once all tries are allowed for: q below 0.05. */
  surviving: number;
  survivingSupportive: number;
  /** Mean of the clear ones in shuffled worlds; null where none were made. */
  chance: number | null;
  /** Where nine in ten shuffled worlds lie; absent where none were made. */
  chanceRange?: readonly [lower: number, upper: number];
}

/** One step of the survival cascade. */
export interface Rung {
  id: string;
  /** Heading of the steps that begin here. */
  group?: string;
  title: string;
  isShuffled: boolean;
  all: RungCounts;
  plans: RungCounts;
  /** Where nine in ten shuffled worlds lie, for the shuffled rung. */
  range?: readonly [lower: number, upper: number];
}

const steps: readonly { method: LinkMethod; title: string; group?: string }[] = [
  {
    method: 'naive_pooled',
    group: 'The obvious way',
    title: 'Pool all authorities and years, and correlate',
  },
  {
    method: 'between',
    group: 'A fairer way: compare places',
    title: 'Compare authorities over all their years',
  },
  { method: 'between_poverty', title: '… with child poverty held equal' },
  { method: 'between_poverty_region', title: '… and region held equal too' },
  {
    method: 'within',
    group: 'Two fair ways: watch each place change',
    title: 'Follow each authority over time',
  },
  { method: 'within_region_year', title: 'Follow it against its own region’s year' },
];

/** The rungs of the cascade in their order, the shuffled one after the pooled one, all on the same pairs. */
export function cascadeRungs(rows: readonly CascadeRow[]): Rung[] {
  const find = (method: LinkMethod, tier: CascadeRow['tier']): CascadeRow => {
    const row = rows.find((r) => r.family === 'common' && r.method === method && r.tier === tier);
    if (!row) throw new Error(`cascadeRungs missing row: ${method}, ${tier}`);
    return row;
  };
  return steps.flatMap(({ method, ...words }) => {
    const [all, plans] = [find(method, 'all'), find(method, 'plans')];
    const rung = { id: method, ...words, isShuffled: false, all: countsOf(all), plans: countsOf(plans) };
    return method === 'naive_pooled' ? [rung, shuffledRung(all, plans)] : [rung];
  });
}

/** What stands under the title of a step: which way the survivors point, and what chance alone would make clear. */
export function describeRung({ id, all, isShuffled, range }: Rung): string {
  if (isShuffled) {
    const nine = range ? `; nine in ten gave ${writeCount(range[0])} to ${writeCount(range[1])}` : '';
    return `The average of many shuffles${nine}`;
  }
  // the pooled step is followed by a step of its own for chance
  const isTold = all.chance === null || id === 'naive_pooled';
  const chance = isTold ? '' : ` Chance alone makes ${writeCount(all.chance ?? 0)} clear.`;
  return `${capitalise(describeDirections(all))}.${chance}`;
}

/**
 * Which way the survivors point.
 *
 * @example describeDirections({ surviving: 45, survivingSupportive: 21, … }) // '21 as hoped, 24 the other way'
 */
export function describeDirections({ surviving, survivingSupportive }: RungCounts): string {
  if (surviving === 0) return 'none survives';
  if (survivingSupportive === surviving) return 'as hoped';
  if (survivingSupportive === 0) return 'the other way';
  return `${survivingSupportive} as hoped, ${surviving - survivingSupportive} the other way`;
}

/**
 * The counts of a group of links in a few words, to stand under its marks.
 *
 * @example describePlans(rung) // '35 clear, 27 survive'
 */
export function describePlans({ plans, isShuffled }: Rung): string {
  const verb = plans.surviving === 1 && !isShuffled ? 'survives' : 'survive';
  return `${writeCount(plans.clear)} clear, ${writeCount(plans.surviving)} ${verb}`;
}

/** What is left of all tries by both fair tests together: links whose verdict is that they hold. */
export interface HoldingLinks {
  tests: number;
  holding: number;
  /** Of these, the ones in which more support goes with a better outcome. */
  holdingSupportive: number;
}

/** The links that hold, counted over the verdicts of links that can be followed over time. */
export function countHolding(
  verdicts: readonly Pick<VerdictRow, 'verdict' | 'direction' | 'within'>[],
): HoldingLinks {
  const held = verdicts.filter(({ verdict }) => verdict === 'holds');
  return {
    tests: verdicts.filter(({ within }) => within !== null).length,
    holding: held.length,
    holdingSupportive: held.filter(({ direction }) => direction === 'supportive').length,
  };
}

/** The answer of the site in one sentence: whether more than one link in twenty holds, as hoped, by both fair tests. */
export function cascadeAnswer({ tests, holdingSupportive }: HoldingLinks): string {
  return holdingSupportive / tests < 0.05
    ? 'National figures do not show that it does.'
    : `National figures show it for ${countOf(holdingSupportive, 'link')} of ${tests}.`;
}

/**
 * What is left of all links, in the sentences under the answer: both fair tests, and whether more look clear than chance
 * gives.
 *
 * @example cascadeSentence(rungs, holding) // 'Of 420 possible links …, none survives both fair tests: each authority …'
 */
export function cascadeSentence(rungs: readonly Rung[], { holding }: HoldingLinks): string {
  const last = rungs.at(-1);
  if (!last) throw new Error('cascadeSentence requires at least one rung');
  return `Of ${last.all.tests} possible links between how authorities support child-protection social workers and how children fare, ${surviveBoth(holding)}: each authority followed over time, and against the others of its region. ${besideChance(last.all, holding)}`;
}

/** The picture's title: from the first count to what both fair tests leave. */
export function cascadeTitle(rungs: readonly Rung[], { holding }: HoldingLinks): string {
  const [first, shuffled] = [rungs[0], rungs.find(({ isShuffled }) => isShuffled)];
  if (!first || !shuffled) throw new Error('cascadeTitle requires a first and a shuffled rung');
  return `${first.all.clear} of ${first.all.tests} links look clear, ${writeCount(shuffled.all.clear)} would with nothing there, ${surviveBoth(holding)}`;
}

function surviveBoth(holding: number): string {
  return `${spellOut(holding)} ${holding <= 1 ? 'survives' : 'survive'} both fair tests`;
}

/** Whether more are clear than nine in ten shuffled worlds give, and what may be made of it. */
function besideChance({ clear, chance, chanceRange }: RungCounts, holding: number): string {
  if (chance === null || !chanceRange) return '';
  const counts = `(${clear} against ${writeCount(chance)})`;
  if (clear <= chanceRange[1]) return `About as many look clear as chance gives ${counts}.`;
  const named = holding === 0 ? ', so something is there; no single link can be named' : '';
  return `More look clear than chance gives ${counts}${named}.`;
}

function countsOf(row: CascadeRow): RungCounts {
  return {
    tests: row.tests,
    clear: row.p05,
    clearSupportive: row.p05_supportive,
    surviving: row.q05,
    survivingSupportive: row.q05_supportive,
    chance: row.chance_p05,
    ...(row.chance_p05_lower === null || row.chance_p05_upper === null
      ? {}
      : { chanceRange: [row.chance_p05_lower, row.chance_p05_upper] as const }),
  };
}

/** What the pooled test counts in worlds without any link. */
function shuffledRung(all: CascadeRow, plans: CascadeRow): Rung {
  const { chance_p05_lower: lower, chance_p05_upper: upper } = all;
  return {
    id: 'shuffled',
    title: 'The same, shuffled: no link can exist',
    isShuffled: true,
    all: shuffledCounts(all),
    plans: shuffledCounts(plans),
    ...(lower === null || upper === null ? {} : { range: [lower, upper] as const }),
  };
}

function shuffledCounts({ method, tests, chance_p05, chance_q05 }: CascadeRow): RungCounts {
  if (chance_p05 === null || chance_q05 === null)
    throw new Error(`cascadeRungs requires shuffled worlds: ${method} has none`);
  const [clear, surviving] = [Math.round(chance_p05), Math.round(chance_q05)];
  return { tests, clear, clearSupportive: clear, surviving, survivingSupportive: surviving, chance: null };
}

function writeCount(count: number): string {
  return formatNumber(count, { digits: 0 });
}
