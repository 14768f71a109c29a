import { longDate } from '../../lib/words/date.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { describePlace } from '../../lib/words/authority/describe-authority.ts';
import { describeMove } from '../../lib/words/authority/describe-move.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { allFigures } from './_figures.ts';
import { linesOf } from './_lines.ts';
import type { Profile, ProfileRow } from './_profile.ts';
import { cardOf, type Standing, type UnusualCard } from './_standing.ts';
import { trendPicture } from './_trends.ts';

/** How many figures the first page tells. */
const told = 5;

/** The two pages for committee of an authority. */
export async function packOf(profile: Profile, standing: Standing) {
  const { edition, sources } = await allFigures();
  const code = profile.authority.authority;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].toSorted();
  const licences = [...new Set(sources.map(({ licence }) => licence))].toSorted();
  const years = [...new Set(profile.rows.map(({ year }) => year))];
  return {
    code,
    name: authorityName(code),
    place: describePlace(profile.authority),
    answer: standing.answer,
    counts: standing.counts,
    figures: farthest(profile, standing).map((card, i) => figureOf(card, profile, i < standing.cards.length)),
    supports: linesOf(profile, 'support'),
    outcomes: linesOf(profile, 'outcome'),
    years: years.toSorted().join(' or '),
    source: `Source: official statistics of ${listOf(publishers)}, data of ${longDate(edition)}. ${listOf(licences)}.`,
  };
}

/** The unusual figures, and after them those farthest from the centre until the page is full. */
function farthest(profile: Profile, { cards }: Standing): UnusualCard[] {
  const known = new Set(cards.map(({ row }) => row));
  const distance = ({ position }: ProfileRow): number => Math.abs(position?.z ?? 0);
  const others = profile.rows
    .filter((row) => row.position?.z != null && !known.has(row))
    .toSorted((a, b) => distance(b) - distance(a))
    .map(cardOf);
  return [...cards, ...others].slice(0, told);
}

function figureOf({ row, sentence, ask }: UnusualCard, profile: Profile, isOutside: boolean) {
  return {
    label: row.indicator.label,
    unit: `${row.indicator.unit}, ${row.year}`,
    isOutside,
    sentence,
    move: row.position ? describeMove(row.position, row.format) : '',
    ask,
    trend: trendPicture(row, profile, { width: 290, height: 104 }),
  };
}
