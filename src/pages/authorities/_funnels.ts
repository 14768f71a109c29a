import {
  type FunnelMarks,
  type FunnelPlace,
  type FunnelShown,
  smallFunnel,
} from '../../charts/place/funnel.ts';
import { renderChart } from '../../charts/drawing/render.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { describeFunnelPlace } from '../../lib/words/authority/describe-funnel-place.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { formatValue } from '../../lib/words/value.ts';
import type { Profile, ProfileRow } from './_profile.ts';

/** A small funnel with its words. */
export interface FunnelCard {
  id: string;
  label: string;
  words: string;
  svg: string;
}

/** Width at which a small funnel is drawn, in px: about that of a column. */
const width = 300;

const shownBy = new Map<string, FunnelShown | undefined>();

/** The funnels of a profile, in reading order: one for each indicator that has one. */
export function funnelsOf(profile: Profile): FunnelCard[] {
  return profile.rows.flatMap((row) => {
    const shown = shownOf(row);
    return shown ? [cardOf(row, shown, profile)] : [];
  });
}

/** The indicators that have numbers of cases and yet no funnel, because too many of their figures are suppressed. */
export function withoutFunnel({ rows }: Profile): string[] {
  const counted = rows.filter(({ reliability }) => reliability.funnel_centre !== null);
  return counted.filter(hidesMany).map(({ indicator }) => indicator.label);
}

/** All authorities of an indicator with its middle and limits, made once. No funnel where more than a tenth are suppressed or no cases are printed. */
function shownOf(row: ProfileRow): FunnelShown | undefined {
  const id = row.indicator.indicator;
  if (!shownBy.has(id)) shownBy.set(id, makeShown(row));
  return shownBy.get(id);
}

const mostSuppressed = 0.1;

function hidesMany({ reliability }: ProfileRow): boolean {
  return (reliability.suppressed_share ?? 0) > mostSuppressed;
}

function makeShown(row: ProfileRow): FunnelShown | undefined {
  const { reliability, positions, denominators, england } = row;
  const { funnel_centre: centre, funnel_tau: tau } = reliability;
  if (centre === null || tau === null || hidesMany(row)) return undefined;
  const places = positions.flatMap(({ authority, value }) => placeOf(value, denominators.get(authority)));
  return places.length === 0 ? undefined : { places, centre, tau, england };
}

function placeOf(value: number | null, denominator: number | undefined): FunnelPlace[] {
  return value === null || !denominator ? [] : [{ value, denominator }];
}

function cardOf(row: ProfileRow, shown: FunnelShown, profile: Profile): FunnelCard {
  const { indicator, position, denominators, format } = row;
  const code = profile.authority.authority;
  const place = (authority: string): FunnelPlace[] => {
    const value = row.positions.find((each) => each.authority === authority)?.value ?? null;
    return placeOf(value, denominators.get(authority));
  };
  const [mine] = place(code);
  const marks: FunnelMarks = {
    mine: mine ? { ...mine, name: authorityName(code) } : null,
    comparators: profile.neighbours.flatMap(place),
  };
  const words = describeFunnelPlace(position, mine?.denominator ?? null, indicator, format);
  const options = {
    label: `${indicator.label} by number of cases, ${shown.places.length} authorities in ${indicator.last_year}. ${words}`,
    tick: (value: number) => formatValue(value, { ...format, digits: Number.isInteger(value) ? 0 : 1 }),
    count: (value: number) => formatNumber(value),
  };
  const svg = renderChart((drawing) => smallFunnel(shown, marks, { ...options, ...drawing }), width);
  return { id: indicator.indicator, label: indicator.label, words, svg };
}
