import type { Chart } from '../../../charts/drawing/drawing.ts';
import { linkageCurve, type LinkageLine } from '../../../charts/place/linkage-curve.ts';
import { fewestMembers } from '../../../lib/disclosure/mdav.ts';
import { longDate } from '../../../lib/words/date.ts';
import { sharePercent } from '../../../lib/words/release/describe-disclosure.ts';
import type { DisclosureReport, LinkageLevel } from '../../../lib/tables/disclosure-report.ts';

const size = fewestMembers;

const drawn: readonly {
  kind: LinkageLine['kind'];
  words: string;
  is: (level: LinkageLevel) => boolean;
}[] = [
  { kind: 'published', words: 'as published', is: ({ shown }) => shown === 'published' },
  { kind: 'rounded', words: 'whole numbers', is: ({ shown }) => shown === 'rounded' },
  {
    kind: 'kept',
    words: `means of groups of ${size}`,
    is: (level) => level.shown === 'group_means' && level.size === size,
  },
  {
    kind: 'filled',
    words: 'the same, gaps filled',
    is: (level) => level.shown === 'groups' && level.size === size,
  },
];

/** The picture of the attack: how often an authority is told apart, by what is shown and known. */
export function linkagePicture(
  linkage: NonNullable<DisclosureReport['linkage']>,
  { draws, edition }: { draws: number; edition: string },
): { title: string; sub: string; source: string; chart: Chart } {
  const { levels, authorities, indicators } = linkage;
  const known = levels[0]?.measured.map((each) => String(each.known)) ?? [];
  const lines = drawn.flatMap(({ kind, words, is }): LinkageLine[] => {
    const level = levels.find(is);
    return level ? [{ kind, words, shares: level.measured.map(({ unique }) => unique) }] : [];
  });
  const told = lines.map(
    ({ words, shares }) =>
      `${words} ${shares.map((share, i) => `${sharePercent(share)} from ${known[i] ?? ''}`).join(', ')}`,
  );
  const sub = 'Authorities told apart, in per cent, by how many of their figures an intruder knows';
  const label = `${sub}: ${told.join('; ')}.`;
  return {
    title: 'Rounding delays it; only groups with filled gaps stop it',
    sub,
    source: `${authorities} authorities, ${indicators} indicators, latest year of each · ${draws} draws each · data of ${longDate(edition)}`,
    chart: (drawing) => linkageCurve(lines, known, { ...drawing, label }),
  };
}
