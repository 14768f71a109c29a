import { describe, expect, it } from 'vitest';
import { readFindingFiles } from '../../scripts/findings/read-finding-files.ts';
import { pairEvidence, type PairEvidence } from '../../src/content/pair-evidence.ts';
import { domainWithoutKs2 } from '../../src/lib/links/followed/group-averages.ts';
import type { Average, FindingVerdictRow } from '../../src/lib/tables/result-rows.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { findingChartTitle, linksSentence } from '../../src/lib/words/finding/describe-bearing-links.ts';
import {
  describeSureness,
  findingSentence,
  findingSummary,
  findingTag,
  type ClaimAndLinks,
} from '../../src/lib/words/finding/describe-finding.ts';
import { findingVerdictMeaning } from '../../src/lib/words/finding/finding-verdict-names.ts';
import { isClear } from '../../src/lib/words/is-clear.ts';
import { plain } from '../../src/lib/words/link/pair-change.ts';
import {
  averagesTitle,
  averageWay,
  describeArea,
  describeBesideArea,
  describeWay,
  type AreaEvidence,
} from '../../src/lib/words/outcome/describe-outcome.ts';
import { outcomeAreas } from '../fixtures/outcome-areas.ts';
import { everyPair, rowsOf } from './every-pair.ts';
import { overstates, statedClass, statedSide, type StatedClass } from './stated-class.ts';

/** Words that a page says of one thing, what the numbers bear, and on which side of zero they lie. */
interface Saying {
  of: string;
  words: string;
  borne: StatedClass;
  side: 'supportive' | 'contrary';
}

/** Sayings that state more than the numbers bear, or the other side of zero. */
function faultsIn(sayings: readonly Saying[]): string[] {
  return sayings.flatMap(({ of, words, borne, side }) => {
    const stated = statedSide(words);
    const isWrong = overstates(words, borne) || (stated !== undefined && stated !== side);
    return isWrong ? [`${of}, which bears “${borne}”, ${side}: ${words}`] : [];
  });
}

describe('what a text states', () => {
  it.each([
    ['outcomes were 0.018 better than their own average: clear, also among all findings tried', 'survives'],
    ['It survives the five averages tried.', 'survives'],
    ['Holds within authorities', 'survives'],
    ['clear by itself, not among all findings tried', 'clear'],
    ['On average the other way, a little. It does not survive the five averages tried.', 'clear'],
    ['as hoped: more support, better outcome', 'clear'],
    ['from their own average: nothing clear.', 'nothing'],
    ['7 links, and no clear average', 'nothing'],
    ['years were not clearly better years', 'nothing'],
    ['None survives all the tries.', 'nothing'],
    ['leans as hoped', 'nothing'],
  ])('is told of “%s”', (text, stated) => {
    expect(statedClass(text)).toBe(stated);
  });

  it('has a side where it names one', () => {
    expect(statedSide('0.03 standard deviations worse')).toBe('contrary');
    expect(statedSide('A lead, as hoped')).toBe('supportive');
    expect(statedSide('nothing clear')).toBeUndefined();
  });
});

const judged = new Map(rowsOf<FindingVerdictRow>('finding_verdicts').map((row) => [row.finding, row]));
const findings = (await readFindingFiles('src/content/findings')).map(({ number, frontmatter }) => {
  const claims = /^claims: outcomes$/m.test(frontmatter) ? ('outcomes' as const) : ('practice' as const);
  const notTested = /^not_tested: '(.*)'$/m.exec(frontmatter)?.[1];
  return { number, claims, notTested, row: judged.get(number) };
});

/** What the links of a finding bear, from their numbers and not from the verdict that is written beside them. */
function borneByLinks({ lower, upper, p, q, mean }: FindingVerdictRow): StatedClass {
  if (!isClear({ lower, upper }) || p >= 0.05) return 'nothing';
  return q < 0.05 && mean > 0 ? 'survives' : 'clear';
}

/** All that pages say of a finding: of its claim, which bears nothing unless it is about outcomes, and of its links. */
function sayingsOf(finding: ClaimAndLinks & { number: number }): Saying[] {
  const { row, claims } = finding;
  const side = (row?.mean ?? 0) > 0 ? ('supportive' as const) : ('contrary' as const);
  const ofLinks = row ? borneByLinks(row) : 'nothing';
  const ofClaim = claims === 'outcomes' ? ofLinks : 'nothing';
  const tag = findingTag(finding);
  const directness = !row ? 'not_measured' : claims === 'outcomes' ? 'proxy' : 'related';
  const claim = [plain(findingSentence(finding)), tag.words, findingVerdictMeaning(tag.verdict)];
  const links = row
    ? [plain(linksSentence(row)), findingChartTitle(row, claims), tag.related ?? '']
    : ([] as string[]);
  const both = [findingSummary(finding), describeSureness(row, directness)];
  return [
    ...claim.map((words) => ({ of: `the claim of finding ${finding.number}`, words, borne: ofClaim, side })),
    ...[...links, ...both].map((words) => ({
      of: `the links of finding ${finding.number}`,
      words,
      borne: ofLinks,
      side,
    })),
  ];
}

describe('findings', () => {
  it('are never said to be surer than their numbers', () => {
    expect(faultsIn(findings.flatMap(sayingsOf))).toEqual([]);
    expect(findings.flatMap(sayingsOf).length).toBeGreaterThan(100);
  });

  it.each(findings.filter(({ claims }) => claims === 'practice'))(
    'finding $number says first that its claim is not tested',
    (finding) => {
      expect(plain(findingSentence(finding))).toMatch(/^The claim is not tested/);
      expect(findingSummary(finding)).toMatch(/^The claim is not tested/);
      expect(findingTag(finding).words).toMatch(/^(?:The claim is not tested|Not measured nationally)$/);
    },
  );

  const first = findings.find(({ claims }) => claims === 'outcomes') as (typeof findings)[number] & {
    row: FindingVerdictRow;
  };
  const [unclear, clear] = [
    { mean: 0.01, lower: -0.01, upper: 0.03, p: 0.3, q: 0.5 },
    { mean: 0.03, lower: 0.01, upper: 0.05, p: 0.01, q: 0.2 },
  ];

  it.each([
    ['as hoped without numbers', { ...unclear, verdict: 'as_hoped' as const }],
    ['a lead without numbers', { ...unclear, verdict: 'lead' as const }],
    ['contrary without numbers', { ...unclear, verdict: 'contrary' as const }],
    ['as hoped where it does not survive', { ...clear, verdict: 'as_hoped' as const }],
    ['contrary where it points as hoped', { ...clear, verdict: 'contrary' as const }],
  ])('with a false verdict are caught: %s', (_, numbers) => {
    const row = { ...first.row, ...numbers };
    expect(faultsIn(sayingsOf({ ...first, row }))).not.toEqual([]);
    expect(faultsIn(sayingsOf({ ...first, claims: 'practice', notTested: 'Not so.', row }))).not.toEqual([]);
  });

  it('are caught where a link stands for a claim that it does not test', () => {
    const row = { ...first.row, ...clear, verdict: 'lead' as const };
    const related = { ...first, claims: 'practice' as const, notTested: 'Not so.', row };
    expect(faultsIn(sayingsOf(related))).toEqual([]);
    const words = plain(linksSentence(row));
    expect(faultsIn([{ of: 'the claim', words, borne: 'nothing', side: 'supportive' }])).not.toEqual([]);
  });
});

const averages = new Map(rowsOf<Average>('averages').map((row) => [`${row.level}/${row.group}`, row]));
const outcomes = rowsOf<Indicator>('indicators').filter(({ role }) => role === 'outcome');
const areas = outcomeAreas.map(({ name, domain }) => {
  const own = outcomes.filter((each) => each.domain === domain);
  const evidence: AreaEvidence = {
    indicators: own.length,
    onPlans: 0,
    average: averages.get(`domain/${domain}`) ?? null,
    without: averages.get(`${domainWithoutKs2}/${domain}`) ?? null,
    tried: 5,
    assumed: {
      figures: own.filter((each) => each.better_is_assumed).map(({ label }) => label),
      supports: [],
    },
  };
  const each = own.flatMap(({ indicator }) => averages.get(`outcome/${indicator}`) ?? []);
  return { name, evidence, averages: each };
});

/** What an average bears by both fair tests: clear where each leaves zero out on one side. */
function borneByAverage(average: Average | null): StatedClass {
  if (!average) return 'nothing';
  const { mean, lower, upper, q, region_mean, region_lower, region_upper, region_q } = average;
  const isRegionClear =
    region_lower !== null &&
    region_upper !== null &&
    isClear({ lower: region_lower, upper: region_upper }) &&
    mean > 0 === (region_mean ?? 0) > 0;
  if (!isClear({ lower, upper }) || !isRegionClear) return 'nothing';
  return (q ?? 1) < 0.05 && (region_q ?? 1) < 0.05 ? 'survives' : 'clear';
}

function sayingsOfArea(name: string, evidence: AreaEvidence): Saying[] {
  const said = [plain(describeArea(evidence)), describeWay(evidence), describeBesideArea(evidence)];
  const side = (evidence.average?.mean ?? 0) > 0 ? ('supportive' as const) : ('contrary' as const);
  return said.map((words) => ({ of: name, words, borne: borneByAverage(evidence.average), side }));
}

describe('outcomes', () => {
  it('are never said to be surer than their numbers', () => {
    expect(areas).toHaveLength(6);
    expect(areas.filter(({ evidence }) => evidence.average)).toHaveLength(5);
    expect(faultsIn(areas.flatMap(({ name, evidence }) => sayingsOfArea(name, evidence)))).toEqual([]);
  });

  it.each(areas.filter(({ averages: own }) => own.length > 0))(
    '$name heads its picture with a clear average only where there is one',
    ({ averages: own }) => {
      const borne = own.some(isClear) ? 'clear' : 'nothing';
      expect(overstates(averagesTitle(own, 'figure'), borne)).toBe(false);
    },
  );

  it('say that a direction is assumed wherever they state one of figures without a published better end', () => {
    const stating = areas.filter(
      ({ evidence }) =>
        evidence.average && averageWay(evidence.average) !== 'unclear' && evidence.assumed.figures.length > 0,
    );
    expect(stating.length).toBeGreaterThan(0);
    for (const { evidence } of stating) {
      expect(plain(describeArea(evidence))).toMatch(/is our assumption/);
      expect(describeWay(evidence)).toMatch(/is our assumption/);
    }
  });

  it('are caught where words of a clear average stand beside one that is not', () => {
    const unclear = areas.find(({ evidence }) => borneByAverage(evidence.average) === 'nothing')?.evidence
      .average as Average;
    const [up, sure] = [0.02, 0.001];
    const ends = { mean: 0.05, lower: up, upper: 0.08, q: sure };
    const region = { region_mean: 0.05, region_lower: up, region_upper: 0.08, region_q: sure };
    const words = plain(
      describeArea({
        ...(areas[0] as (typeof areas)[number]).evidence,
        average: { ...unclear, ...ends, ...region },
      }),
    );
    const said = { of: 'made up', words, side: 'supportive' } as const;
    expect(faultsIn([{ ...said, borne: 'survives' }])).toEqual([]);
    expect(faultsIn([{ ...said, borne: borneByAverage(unclear) }])).not.toEqual([]);
  });
});

/** What a pair bears, from its numbers: by both fair tests, by one, by one between places or in one year. */
function borneByPair({ verdict, by }: PairEvidence): StatedClass {
  const { within, within_q, region_year, region_year_q } = verdict;
  const isHeld =
    (within_q ?? 1) < 0.05 && (region_year_q ?? 1) < 0.05 && (within ?? 0) > 0 === (region_year ?? 0) > 0;
  if (isHeld) return 'survives';
  const spoken =
    verdict.verdict === 'between_only' ? 'between' : within === null ? 'latest_pearson' : 'within';
  const turned = by(spoken)?.turned;
  return turned && isClear(turned) ? 'clear' : 'nothing';
}

function sayingsOfPair(pair: PairEvidence): Saying[] {
  const { name, direction, sentence, reading } = pair.text;
  return [name, direction, plain(sentence), reading].map((words) => ({
    of: pair.id,
    words,
    borne: borneByPair(pair),
    side: pair.verdict.direction,
  }));
}

/** Whether the numbers of a pair are those of a lead, where a page calls it one. */
function isFalseLead(pair: PairEvidence): boolean {
  const { within_p, region_year_p, difference, difference_p } = pair.verdict;
  const isLead =
    (within_p ?? 1) < 0.05 &&
    (region_year_p ?? 1) < 0.05 &&
    (difference ?? 0) > 0 &&
    (difference_p ?? 1) < 0.05;
  return (
    /\blead\b/i.test(
      sayingsOfPair(pair)
        .map(({ words }) => words)
        .join(' '),
    ) && !isLead
  );
}

describe('pairs', () => {
  const pairs = everyPair();

  it('are never said to be surer than their numbers', () => {
    expect(pairs).toHaveLength(450);
    expect(faultsIn(pairs.flatMap(sayingsOfPair))).toEqual([]);
    expect(pairs.filter(isFalseLead)).toEqual([]);
  });

  it.each(['holds', 'suggestive', 'fragile'] as const)('with a false verdict are caught: %s', (verdict) => {
    const quiet = pairs.find((pair) => pair.verdict.verdict === 'none_detectable') as PairEvidence;
    const { support, outcome, rows, tries } = quiet;
    const made = pairEvidence({ support, outcome, rows, tries, verdict: { ...quiet.verdict, verdict } });
    expect([...faultsIn(sayingsOfPair(made)), ...(isFalseLead(made) ? ['lead'] : [])]).not.toEqual([]);
  });
});
