import { smallFunnel } from '../../charts/place/funnel.ts';
import type { OwnFunnels } from '../../lib/position/own-funnels.ts';
import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { lowerFirst } from '../../lib/words/phrases.ts';
import { formatOf, writerOf } from '../../lib/words/authority/line-words.ts';
import { formatValue } from '../../lib/words/value.ts';

/** Width at which a small funnel is drawn, in px. */
const width = 300;

/** The funnel of a line, folded away: every authority by the number of cases its percentage is out of. */
export function ownFunnel(funnel: OwnFunnels[string], line: ProfileLine, mine: string): HTMLElement {
  const box = document.createElement('details');
  box.className = 'own-funnel';
  const summary = document.createElement('summary');
  summary.textContent = 'By number of cases (funnel)';
  box.append(summary);
  box.addEventListener('toggle', () => box.append(drawn(funnel, line, mine)), { once: true });
  return box;
}

function drawn(
  { centre, tau, cases, denominators, values }: OwnFunnels[string],
  line: ProfileLine,
  mine: string,
): HTMLElement {
  const { columns, own, newer } = line;
  const format = formatOf(line);
  const write = writerOf(line);
  const places = values.map((value, i) => ({ value, denominator: denominators[i] as number }));
  const size = columns.model?.sized_by === 'denominator' ? (own?.size ?? null) : null;
  const svg = smallFunnel(
    { places, centre, tau, england: columns.england },
    {
      mine: own?.value != null && size !== null ? { value: own.value, denominator: size, name: mine } : null,
      ...(newer?.size != null && { own: { value: newer.value, denominator: newer.size, name: 'yours' } }),
      comparators: [],
    },
    {
      document,
      width,
      label: `${columns.label} by number of cases, ${places.length} authorities in ${columns.year}. ${own?.value == null ? '' : `${mine}: ${write(own.value)}.`}`,
      tick: (value) => formatValue(value, { ...format, digits: Number.isInteger(value) ? 0 : 1 }),
      count: (count) => formatNumber(count),
    },
  );
  const made = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.className = 'micro';
  caption.textContent = `Across: ${lowerFirst(cases)}. Inside the inner shading lie differences that are usual among authorities of that size.`;
  made.append(svg, caption);
  return made;
}
