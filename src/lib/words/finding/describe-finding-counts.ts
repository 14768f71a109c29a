import type { FindingVerdict } from '../../tables/result-rows.ts';
import type { FindingDirectness } from './finding-names.ts';
import { capitalise, listOf, spellOutTo20 } from '../phrases.ts';

/** A finding as it is counted. */
export interface CountedFinding {
  directness: FindingDirectness;
  /** The verdict on the links that bear on it, whether they test its claim or not; undefined where none does. */
  onLinks: FindingVerdict | undefined;
}

const ways = [
  {
    verdict: 'as_hoped',
    one: 'points as hoped',
    many: 'point as hoped',
    how: ', also among all that were tried',
  },
  { verdict: 'lead', one: 'points as hoped', many: 'point as hoped', how: ', but only when taken alone' },
  { verdict: 'contrary', one: 'points the other way', many: 'point the other way', how: '' },
  { verdict: 'nothing_clear', one: 'shows nothing clear', many: 'show nothing clear', how: '' },
] as const;

/**
 * How many findings claim something of outcomes and can be tested, how many have a related link only, and how both
 * fared: two sentences or three, all counts computed.
 */
export function describeFindingCounts(findings: readonly CountedFinding[]): {
  answer: string;
  tested: string;
} {
  const near = (directness: FindingDirectness) => findings.filter((each) => each.directness === directness);
  const [direct, proxy, related, unmeasured] = [
    near('direct'),
    near('proxy'),
    near('related'),
    near('not_measured'),
  ];
  const answer = `Of ${findings.length} findings, ${whatIsTested(direct.length, proxy.length)}; for ${spellOutTo20(related.length)} a related link can be. ${capitalise(spellOutTo20(unmeasured.length))} ${unmeasured.length === 1 ? 'is' : 'are'} not measured nationally.`;
  return { answer, tested: howTheyFared([...direct, ...proxy], related) };
}

function whatIsTested(direct: number, proxy: number): string {
  const claims = direct + proxy;
  if (claims === 0) return 'none is a claim about outcomes that can be tested';
  const verb = claims === 1 ? 'is a claim about children and' : 'are claims about children and';
  const by =
    direct === 0
      ? 'by proxy'
      : proxy === 0
        ? 'directly'
        : `${spellOutTo20(direct)} directly, ${spellOutTo20(proxy)} by proxy`;
  return `${spellOutTo20(claims)} ${verb} can be tested ${by}`;
}

function howTheyFared(tests: readonly CountedFinding[], related: readonly CountedFinding[]): string {
  const isUnclear = ({ onLinks }: CountedFinding) => onLinks === 'nothing_clear';
  if ([...tests, ...related].every(isUnclear)) return 'None is clear.';
  const ofTests = tests.length === 0 ? [] : [`Of the claims tested, ${tell(tests)}.`];
  const ofRelated = related.every(isUnclear)
    ? 'Of the related links none is clear.'
    : `Of the related links, which test no claim, ${tell(related)}.`;
  return [...ofTests, ...(related.length === 0 ? [] : [ofRelated])].join(' ');
}

function tell(findings: readonly CountedFinding[]): string {
  return listOf(
    ways.flatMap(({ verdict, one, many, how }) => {
      const count = findings.filter(({ onLinks }) => onLinks === verdict).length;
      return count === 0 ? [] : [`${spellOutTo20(count)} ${count === 1 ? one : many}${how}`];
    }),
  );
}
