import { describeVerdict, type JudgedPair, type VerdictText } from '../lib/words/link/describe-verdict.ts';
import { roundStep } from '../lib/words/difference.ts';
import type { PairStep } from '../lib/words/link/pair-change.ts';
import type { LinkPair } from '../lib/links/link-row.ts';
import { changeForStep, turnLink, type PairLink, type TurnedLink } from '../lib/links/turn-link.ts';
import { linkPair } from '../lib/links/estimate-links.ts';
import { checksOf } from '../lib/links/followed/both-tests-verdict.ts';
import { linkMethods, type LinkMethod, type LinkRow, type VerdictRow } from '../lib/tables/result-rows.ts';
import type { Indicator } from '../lib/tables/rows.ts';
import { indicatorWords } from './indicator-words.ts';
import { pairId } from './pairs.ts';

/** What a pair's page is made from. */
export interface PairResults {
  support: Indicator;
  outcome: Indicator;
  rows: readonly LinkRow[];
  verdict: VerdictRow;
  /** Links the methods within authorities tried. */
  tries: number;
}

/** A pair with its estimates turned, told in units, and judged in words. */
export interface PairEvidence extends PairResults {
  id: string;
  pair: LinkPair;
  title: string;
  /** In the order of the methods. */
  links: readonly PairLink[];
  by: (method: LinkMethod) => PairLink | undefined;
  /** The step of the support that changes are told for, towards its better end; signed as the support moves. */
  step: PairStep & { signed: number };
  /** By how much the main slope goes further its way than the one with support counted after; none without a clean count. */
  difference: TurnedLink | undefined;
  text: VerdictText;
}

/** Turns the results of a pair into what its page tells. */
export function pairEvidence(results: PairResults): PairEvidence {
  const { support, outcome } = results;
  const pair = linkPair(support, outcome);
  const step = stepOf(pair, support, results.rows);
  const links = results.rows
    .toSorted((a, b) => linkMethods.indexOf(a.method) - linkMethods.indexOf(b.method))
    .map((row) => ({
      row,
      turned: turnLink(row, pair.sign),
      change: row.estimate_raw === null ? null : changeForStep(row, step.signed),
    }));
  const by = (method: LinkMethod) => links.find(({ row }) => row.method === method);
  const title = indicatorWords.pairTitle(pair.support, pair.outcome);
  const difference = differenceOf(results.verdict);
  const evidence = { ...results, id: pairId(pair), pair, title, links, by, step, difference };
  return { ...evidence, text: describeVerdict(judged(evidence)) };
}

function differenceOf({
  difference,
  difference_lower,
  difference_upper,
}: VerdictRow): TurnedLink | undefined {
  if (difference === null || difference_lower === null || difference_upper === null) return undefined;
  return { aligned: difference, lower: difference_lower, upper: difference_upper };
}

/** A round step near one standard deviation of the support, towards its better end. */
function stepOf(pair: LinkPair, { better }: Indicator, rows: readonly LinkRow[]): PairEvidence['step'] {
  const row = rows.find(({ method }) => method === 'within') ?? rows[0];
  if (!row || better === null)
    throw new Error(`pairEvidence missing direction or estimates: ${pairId(pair)}`);
  const step = roundStep(row.x_sd);
  const words = {
    support: indicatorWords.supportWords(pair.support),
    outcome: indicatorWords.outcomeWords(pair.outcome),
  };
  return { ...words, better, step, signed: better === 'higher' ? step : -step };
}

function judged(evidence: Omit<PairEvidence, 'text'>): JudgedPair {
  const { verdict, by, support, outcome, step, tries } = evidence;
  const [within, latest] = [by('within'), by('latest_pearson')];
  if (!latest?.change || latest.row.year === null)
    throw new Error(`pairEvidence missing latest estimate: ${evidence.id}`);
  return {
    ...step,
    verdict: verdict.verdict,
    direction: verdict.direction,
    isAssumed: support.better_is_assumed || outcome.better_is_assumed,
    tries,
    within: within?.change ?? null,
    between: by('between')?.change ?? null,
    latest: { ...latest.change, year: latest.row.year },
    ...checksOf(verdict),
  };
}
