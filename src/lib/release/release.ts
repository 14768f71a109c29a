import type {
  Direction,
  FindingVerdict,
  FindingVerdictRow,
  Verdict,
  VerdictRow,
} from '../tables/result-rows.ts';
import type { FlippedVerdict } from '../tables/release-comparison.ts';

/** What a release said of a finding that pairs bear on. */
export interface RecordedFinding {
  verdict: FindingVerdict;
  mean: number;
  lower: number;
  upper: number;
}

/**
 * The rules by which links are judged, counted from 1. With 2 each pair is followed at shifts of its own, by year and
 * against its own region's year. What flipped between releases of one method is due to the data.
 */
export const currentMethod = 2;

/** The verdicts of one release, kept so that the next can tell what flipped. */
export interface Release {
  /** Date of the data, as 2026-11-22. */
  edition: string;
  /** The rules by which it was judged; 1 where it does not say. */
  method?: number | undefined;
  /** By number of the finding; one that is not measured is not among them. */
  findings: Record<string, RecordedFinding>;
  /** By pair, as `agency_rate/re_referrals`. */
  pairs: Record<string, { verdict: Verdict; direction: Direction }>;
}

/** A release from the tables of verdicts as they stand. Means are kept to six decimals, which is more than is shown. */
export function releaseOf(
  edition: string,
  findings: readonly FindingVerdictRow[],
  pairs: readonly Pick<VerdictRow, 'support' | 'outcome' | 'verdict' | 'direction'>[],
): Release {
  const round = (value: number) => Number(value.toFixed(6)) + 0;
  return {
    edition,
    method: currentMethod,
    findings: Object.fromEntries(
      findings.map(({ finding, verdict, mean, lower, upper }) => [
        String(finding),
        { verdict, mean: round(mean), lower: round(lower), upper: round(upper) },
      ]),
    ),
    pairs: Object.fromEntries(
      pairs.map(({ support, outcome, verdict, direction }) => [
        `${support}/${outcome}`,
        { verdict, direction },
      ]),
    ),
  };
}

/** The newest release before this edition; undefined for the first. */
export function releaseBefore(edition: string, releases: readonly Release[]): Release | undefined {
  return releases
    .filter((release) => release.edition < edition)
    .toSorted((a, b) => (a.edition < b.edition ? -1 : 1))
    .at(-1);
}

/** Of each edition the release by the newest method, oldest edition first. */
export function byNewestMethod<T extends Pick<Release, 'edition' | 'method'>>(releases: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const release of releases) {
    const held = newest.get(release.edition);
    if (!held || (release.method ?? 1) > (held.method ?? 1)) newest.set(release.edition, release);
  }
  return [...newest.values()].toSorted((a, b) => (a.edition < b.edition ? -1 : 1));
}

/** What became of a finding since a release: its verdict and mean then, and its pairs whose verdict or direction flipped. */
export interface FindingChange {
  before: RecordedFinding | undefined;
  flipped: { pair: string; from: Verdict; to: Verdict }[];
}

/** Compares what is said of a finding now with what a release said; pairs that the release did not know are left out. */
export function changeSince(
  previous: Release,
  finding: number,
  pairs: readonly Pick<VerdictRow, 'support' | 'outcome' | 'verdict' | 'direction'>[],
): FindingChange {
  return {
    before: previous.findings[String(finding)],
    flipped: pairs.flatMap(({ support, outcome, verdict, direction }) => {
      const pair = `${support}/${outcome}`;
      const then = previous.pairs[pair];
      const isSame = !then || (then.verdict === verdict && then.direction === direction);
      return isSame ? [] : [{ pair, from: then.verdict, to: verdict }];
    }),
  };
}

/**
 * The verdicts on pairs and findings that are others than in the release before, in order; a pair's verdict includes its
 * direction, and a verdict that only one of them gives is among them.
 */
export function flippedVerdicts(
  before: Release,
  after: Release,
): { pairs: FlippedVerdict[]; findings: FlippedVerdict[] } {
  const ofPair = ({ verdict, direction }: { verdict: Verdict; direction: Direction }) =>
    `${verdict} ${direction}`;
  return {
    pairs: flipped(before.pairs, after.pairs, ofPair),
    findings: flipped(before.findings, after.findings, ({ verdict }) => verdict),
  };
}

/** What newer rules made of the data of an edition. */
export interface Rejudged extends ReturnType<typeof flippedVerdicts> {
  before: Release;
  after: Release;
}

/** Editions that were judged by more than one method: each with what flipped, which is due to the rules alone. */
export function rejudged(releases: readonly Release[]): Rejudged[] {
  return [...Map.groupBy(releases, ({ edition }) => edition).values()].flatMap((same) => {
    const inOrder = same.toSorted((a, b) => (a.method ?? 1) - (b.method ?? 1));
    return inOrder.flatMap((after, i) => {
      const before = inOrder[i - 1];
      return before ? [{ before, after, ...flippedVerdicts(before, after) }] : [];
    });
  });
}

function flipped<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  told: (row: T) => string,
): FlippedVerdict[] {
  const say = (row: T | undefined) => (row === undefined ? null : told(row));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((subject) => ({ subject, from: say(before[subject]), to: say(after[subject]) }))
    .filter(({ from, to }) => from !== to);
}
