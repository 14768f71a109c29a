import { peerGroups, type PeerChoice, type PeerGroup } from '../words/authority/describe-peers.ts';
import { outsideText } from '../tables/outside-text.ts';

/** Orders of the lines, and what is shown of them: words of the address. */
export const sortWords = ['subject', 'peers', 'moved', 'highest', 'lowest'] as const;
export const showWords = ['all', 'out', 'moved', 'support', 'outcome'] as const;

/** What a reader chose on a profile: who is compared with, in which order, which lines, which of them is open, of whom. */
export interface ProfileChoice {
  peers: PeerChoice;
  sort: (typeof sortWords)[number];
  show: (typeof showWords)[number];
  /** The indicator whose line is open. */
  open: string | null;
  /** The authority itself, on a page that is not of one. */
  authority: string | null;
}

/** What stands until a reader chooses. */
export const noChoice: ProfileChoice = {
  peers: 'neighbours',
  sort: 'subject',
  show: 'all',
  open: null,
  authority: null,
};

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
 * @example parseProfileChoice('#with=A010+A015').peers // ['A010', 'A015']
 */
export function parseProfileChoice(fragment: string): ProfileChoice {
  const fields = new URLSearchParams(fragment.replace(/^#/, '').replaceAll('+', ' '));
  const asked = fields.get('with') ?? '';
  const group = peerGroups.find((each) => words[each] === asked);
  const codes = readCodes(asked);
  return {
    peers: group ?? (codes.length > 0 ? codes : 'neighbours'),
    sort: sortWords.find((word) => word === fields.get('sort')) ?? 'subject',
    show: showWords.find((word) => word === fields.get('show')) ?? 'all',
    open: readIndicator(fields.get('open') ?? ''),
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
  sort: (value) =>
    sortWords.some((word) => word === value)
      ? []
      : [`The address asks for the order “${outsideText(value)}”, which there is not: by subject.`],
  show: (value) =>
    showWords.some((word) => word === value)
      ? []
      : [`The address asks to show “${outsideText(value)}”, which there is not: all lines are shown.`],
  to: (value) =>
    value === 'own' ? [] : [`The address asks for “${outsideText(value)}”, which the page has not.`],
  open: (value) =>
    readIndicator(value) === null
      ? [`The address opens “${outsideText(value)}”, which is no indicator: no line is open.`]
      : [],
  authority: (value) =>
    isCode(value)
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
  const codes = readCodes(value);
  const wrong = asked.filter((each) => !isCode(each));
  const named = new Set(asked.filter(isCode).map((each) => each.toUpperCase()));
  if (codes.length === 0)
    return [
      `The address compares with “${outsideText(value)}”, which is no group and no code: the statistical neighbours are shown instead.`,
    ];
  return [
    ...(wrong.length > 0
      ? [`The address compares with “${outsideText(wrong.join(' '))}” too, which is no code and left out.`]
      : []),
    ...(named.size > mostChosen
      ? [`The address compares with more than ${mostChosen} authorities: the first ${mostChosen} are shown.`]
      : []),
  ];
}

/**
 * The codes in what a reader typed, each once, in their order, at most as many as can be shown.
 *
 * @example readCodes('a010, A15') // ['A010']
 */
export function readCodes(text: string): string[] {
  const codes = text
    .split(/[\s,;]+/)
    .filter(isCode)
    .map((code) => code.toUpperCase());
  return [...new Set(codes)].slice(0, mostChosen);
}

function isCode(text: string): boolean {
  return /^A\d{3}$/i.test(text);
}

/** An identifier of an indicator; null for anything else. Whether there is such a one is for the page to say. */
function readIndicator(text: string): string | null {
  return /^[a-z][a-z0-9_]{1,60}$/.test(text) ? text : null;
}

/**
 * The fragment that restores a choice, without its `#`; empty for what stands anyway.
 *
 * @example formatProfileChoice({ ...noChoice, peers: 'region', sort: 'moved' }) // 'with=region&sort=moved'
 */
export function formatProfileChoice({ peers, sort, show, open, authority }: ProfileChoice): string {
  const parts = [
    ...(authority === null ? [] : [`authority=${authority}`]),
    ...(peers === 'neighbours' ? [] : [`with=${typeof peers === 'string' ? words[peers] : peers.join('+')}`]),
    ...(sort === 'subject' ? [] : [`sort=${sort}`]),
    ...(show === 'all' ? [] : [`show=${show}`]),
    ...(open === null ? [] : [`open=${open}`]),
  ];
  return parts.join('&');
}
