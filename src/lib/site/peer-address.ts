import { peerGroups, type PeerChoice, type PeerGroup } from '../words/authority/describe-peers.ts';

/** What a reader chose on a profile: who is compared with, whether years are shown in place of the latest, and of whom. */
export interface ProfileChoice {
  peers: PeerChoice;
  show: 'latest' | 'trend';
  /** The authority itself, on a page that is not of one. */
  authority: string | null;
}

/** Words of the address for the groups. */
const words: Readonly<Record<PeerGroup, string>> = {
  neighbours: 'neighbours',
  region: 'region',
  deprivation_quintile: 'poverty',
  area_type: 'type',
};

/** Most authorities a reader may choose by hand: more cannot be told apart in a picture. */
export const mostChosen = 20;

/**
 * What a reader chose, from the fragment of an address; what it does not understand is passed over and the statistical
 * neighbours stand. Takes codes only.
 *
 * @example parseProfileChoice('#with=A010+A015') // { peers: ['A010', 'A015'], show: 'latest', authority: null }
 */
export function parseProfileChoice(fragment: string): ProfileChoice {
  const fields = new URLSearchParams(fragment.replace(/^#/, '').replaceAll('+', ' '));
  const asked = fields.get('with') ?? '';
  const group = peerGroups.find((each) => words[each] === asked);
  const codes = readCodes(asked);
  return {
    peers: group ?? (codes.length > 0 ? codes : 'neighbours'),
    show: fields.get('show') === 'trend' ? 'trend' : 'latest',
    authority: readCodes(fields.get('authority') ?? '')[0] ?? null,
  };
}

/**
 * The codes in what a reader typed, each once, in their order, at most as many as can be shown.
 *
 * @example readCodes('a010, A15') // ['A010']
 */
export function readCodes(text: string): string[] {
  const codes = text.toUpperCase().match(/\bA\d{3}\b/g) ?? [];
  return [...new Set(codes)].slice(0, mostChosen);
}

/**
 * The fragment that restores a choice, without its `#`; empty for what stands anyway.
 *
 * @example formatProfileChoice({ peers: 'region', show: 'trend', authority: null }) // 'with=region&show=trend'
 */
export function formatProfileChoice({ peers, show, authority }: ProfileChoice): string {
  const parts = [
    ...(authority === null ? [] : [`authority=${authority}`]),
    ...(peers === 'neighbours' ? [] : [`with=${typeof peers === 'string' ? words[peers] : peers.join('+')}`]),
    ...(show === 'trend' ? ['show=trend'] : []),
  ];
  return parts.join('&');
}
