import { peerGroups, type PeerChoice, type PeerGroup } from '../words/authority/describe-peers.ts';
import { outsideText } from '../tables/outside-text.ts';

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
 * What of the fragment of a profile's address is not used, one sentence each: names and values that mean nothing here,
 * what is said twice, codes beyond those that can be shown.
 *
 * @example refusedOfProfile('#with=nobody') // ['The address compares with “nobody”, which is no group and no code: …']
 */
export function refusedOfProfile(fragment: string): string[] {
  const fields = new URLSearchParams(fragment.replace(/^#/, '').replaceAll('+', ' '));
  const names = [...new Set(fields.keys())];
  return names.flatMap((name) => {
    const values = fields.getAll(name);
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read) return [`The address holds “${outsideText(name)}”, which means nothing here.`];
    if (values.length > 1) return [`The address says “${name}” more than once: only the first is used.`];
    return read(values[0] ?? '');
  });
}

/** What is wrong with the value of each name. */
const readers: Readonly<Record<string, (value: string) => string[]>> = {
  with: refusedPeers,
  show: (value) =>
    ['latest', 'trend'].includes(value)
      ? []
      : [`The address asks to show “${outsideText(value)}”: the latest year is shown instead.`],
  authority: (value) =>
    /^A\d{3}$/i.test(value)
      ? []
      : [
          readCodes(value).length > 0
            ? `The address asks for the authority “${outsideText(value)}”: ${readCodes(value)[0]} is shown.`
            : `The address asks for the authority “${outsideText(value)}”, which is no code: none is chosen.`,
        ],
};

function refusedPeers(value: string): string[] {
  if (peerGroups.some((each) => words[each] === value)) return [];
  const asked = value.split(/[\s,;]+/).filter((each) => each !== '');
  const wrong = asked.filter((each) => !/^A\d{3}$/i.test(each));
  const codes = readCodes(value);
  const named = new Set(asked.map((each) => each.toUpperCase()));
  if (codes.length === 0)
    return [
      `The address compares with “${outsideText(value)}”, which is no group and no code: the statistical neighbours are shown instead.`,
    ];
  if (wrong.length > 0)
    return [
      `The address compares with “${outsideText(wrong.join(' '))}” too, which is no code and left out.`,
    ];
  return named.size > mostChosen
    ? [`The address compares with more than ${mostChosen} authorities: the first ${mostChosen} are shown.`]
    : [];
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
