import { areaTypes, regions } from '../../tables/table.ts';
import { everyLinkYear, linkYears } from '../complete-years.ts';
import type { Selection } from './link-estimate-sql.ts';
import { adjustments, weightings, type Adjustment, type Peers, type Weighting } from './link-question.ts';

/** The pictures of a link: its points, places beside changes on the same axes, and by when the support was counted. */
export const linkViews = ['scatter', 'within', 'lag'] as const;

export type LinkView = (typeof linkViews)[number];

/** Label years of the outcome: the newest with enough authorities, all of them, one, or a range. */
export type YearChoice = 'latest' | 'all' | number | readonly [first: number, last: number];

/**
 * Label years between what is looked at and the pair's main shift: 0 is the main timing, 1 and 2 are years earlier, and −1
 * is the pair's own later count, after all of the outcome's window.
 */
export const lags = [-1, 0, 1, 2] as const;

export type Lag = (typeof lags)[number];

/** What the explorer shows. */
export interface LinkChoice {
  view: LinkView;
  support: string;
  outcome: string;
  years: YearChoice;
  lag: Lag;
  adjust: Adjustment;
  peers: Peers;
  weights: Weighting;
  /** The points that are fitted beside the whole. */
  selection?: Selection;
}

/** How a link is looked at when nothing else is asked for. */
export const plainChoice: Omit<LinkChoice, 'support' | 'outcome'> = {
  view: 'scatter',
  years: 'latest',
  lag: 0,
  adjust: 'none',
  peers: { group: 'all' },
  weights: 'equal',
};

/**
 * A choice as the part of an address after #: what differs from the plain way to look, and the version of the data
 * where one is given.
 *
 * @example formatLinkChoice({ ...plainChoice, support: 'agency_rate', outcome: 're_referrals', years: 2025 })
 * // 'view=scatter&support=agency_rate&outcome=re_referrals&years=2025'
 */
export function formatLinkChoice(choice: LinkChoice, version?: string): string {
  const parts: [string, string][] = [
    ['view', choice.view],
    ['support', choice.support],
    ['outcome', choice.outcome],
    ['years', formatYears(choice.years)],
  ];
  if (choice.lag !== 0) parts.push(['lag', String(choice.lag)]);
  if (choice.adjust !== 'none') parts.push(['adjust', choice.adjust]);
  if (choice.peers.group !== 'all') parts.push(['peers', formatPeers(choice.peers)]);
  if (choice.weights !== 'equal') parts.push(['weights', choice.weights]);
  if (choice.selection) {
    parts.push(['x', choice.selection.x.join('..')], ['y', choice.selection.y.join('..')]);
  }
  if (version !== undefined) parts.push(['data', version]);
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** Years as text: "latest", "all", "2024" or "2019-2024". */
export function formatYears(years: YearChoice): string {
  return typeof years === 'object' ? years.join('-') : String(years);
}

/** A group of authorities as text: "all", "region:London", "neighbours:A010". */
export function formatPeers(peers: Peers): string {
  switch (peers.group) {
    case 'all':
    case 'without_london':
      return peers.group;
    case 'neighbours':
      return `neighbours:${peers.authority}`;
    case 'region':
      return `region:${peers.region}`;
    case 'fifth':
      return `fifth:${peers.fifth}`;
    case 'type':
      return `type:${peers.type}`;
  }
}

/** Years from text; undefined where it names none of ours. */
export function parseYears(text: string): YearChoice | undefined {
  if (text === 'latest' || text === 'all') return text;
  const known = everyLinkYear().map(String);
  if (known.includes(text)) return Number(text);
  const [first = '', last = '', ...more] = text.split('-');
  if (more.length > 0 || !known.includes(first) || !known.includes(last) || first >= last) return undefined;
  return [Number(first), Number(last)];
}

/** A group of authorities from text; undefined where there is no such group. `codes` are those that may be named. */
export function parsePeers(text: string, codes: readonly string[]): Peers | undefined {
  if (text === 'all' || text === 'without_london') return { group: text };
  const [group, name = ''] = text.split(/:(.*)/s);
  const region = regions.find((each) => each === name);
  const type = areaTypes.find((each) => each === name);
  if (group === 'neighbours' && codes.includes(name)) return { group, authority: name };
  if (group === 'region' && region) return { group, region };
  if (group === 'type' && type) return { group, type };
  return group === 'fifth' && /^[1-5]$/.test(name) ? { group, fifth: Number(name) } : undefined;
}

/** The first and last label year a choice means, given the newest year with enough authorities. */
export function yearsOf(years: YearChoice, latest: number): { first: number; last: number } {
  if (years === 'latest') return { first: latest, last: latest };
  if (years === 'all') return linkYears;
  if (typeof years === 'number') return { first: years, last: years };
  return { first: years[0], last: years[1] };
}

/** Whether a choice looks at a single year. */
export function isOneYear(years: YearChoice): boolean {
  return years === 'latest' || typeof years === 'number';
}

/** Whether two choices ask for the same estimate, whatever picture they show. */
export function comparisonOf(choice: LinkChoice): string {
  return formatLinkChoice({ ...choice, view: 'scatter' }).replace('view=scatter&', '');
}

/** The names a choice may take, for lists and for reading addresses. */
export const choosableWords = { views: linkViews, lags, adjustments, weights: weightings } as const;
