import type { AreaType } from '../../tables/table.ts';
import type { Lag } from '../../links/explored/link-choice.ts';
import type { LinkQuestion, Peers } from '../../links/explored/link-question.ts';

/** A way to look at a link, as far as words need it. */
export interface DescribableChoice extends Omit<LinkQuestion, 'shift' | 'leftOut'> {
  lag: Lag;
  isSelection?: boolean;
}

/** The kinds of authority, as a list offers them and a sentence says them. */
const typeNames: Readonly<Record<AreaType, string>> = {
  london: 'London boroughs',
  metropolitan: 'metropolitan authorities',
  unitary: 'unitary authorities',
  county: 'county authorities',
};

const fifthNames = ['least poor', 'second least poor', 'middle', 'second poorest', 'poorest'];

/** Regions that a sentence names with an article. */
const withArticle = /^(East|West|North|South)/;

/**
 * A group in a sentence.
 *
 * @example peerWords({ group: 'region', region: 'South West' }) // 'authorities in the South West'
 */
export function peerWords(peers: Peers): string {
  switch (peers.group) {
    case 'all':
      return 'all authorities';
    case 'without_london':
      return 'authorities outside London';
    case 'neighbours':
      return `${peers.authority} and its ten statistical neighbours`;
    case 'region':
      return `authorities in ${regionWords(peers.region)}`;
    case 'fifth':
      return `authorities in the ${fifthWords(peers.fifth)} by child poverty`;
    case 'type':
      return typeWords(peers.type);
  }
}

/**
 * A fifth of authorities by child poverty.
 *
 * @example fifthWords(5) // 'poorest fifth'
 */
export function fifthWords(fifth: number): string {
  const name = fifthNames[fifth - 1];
  if (!name) throw new Error(`fifthWords unknown fifth: ${fifth}`);
  return `${name} fifth`;
}

/** A kind of authority, several of them. */
export function typeWords(type: AreaType): string {
  return typeNames[type];
}

/** When the support was counted, against how the pair is counted as a rule. */
export function lagWords(lag: DescribableChoice['lag']): string {
  return {
    '-1': 'support counted after',
    '0': 'support at its main timing',
    '1': 'support the year before',
    '2': 'support two years before',
  }[`${lag}`];
}

/** What is held equal. */
export function adjustWords(adjust: DescribableChoice['adjust']): string {
  return {
    none: 'nothing held equal',
    poverty: 'child poverty held equal',
    poverty_region: 'child poverty and region held equal',
    within: 'each authority against itself (fixed effects)',
  }[adjust];
}

/** What each authority counts. */
export function weightWords(weights: DescribableChoice['weights']): string {
  return weights === 'equal' ? 'every authority counts one' : 'authorities count by their children';
}

/** Label years of the outcome. */
export function yearWords({ first, last }: { first: number; last: number }): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

/**
 * A way to look at a link in one line: the title of the pair, then whatever there is to say of how.
 *
 * @example describeChoice('Agency staff and re-referrals', { … }) // 'Agency staff and re-referrals: 2025, support at its main timing, nothing held equal, …'
 */
export function describeChoice(title: string, choice: DescribableChoice): string {
  const how = [
    yearWords(choice),
    lagWords(choice.lag),
    adjustWords(choice.adjust),
    peerWords(choice.peers),
    weightWords(choice.weights),
    ...(choice.isSelection ? ['only the points selected'] : []),
  ];
  return `${title}: ${how.join(', ')}`;
}

/**
 * How a choice differs from the test that the published verdict rests on: each authority against itself over all its
 * years, support at its main timing. Empty where it is that test.
 */
export function differencesFromPublished(
  choice: DescribableChoice,
  published: { first: number; last: number },
): string[] {
  const { first, last, adjust, lag, peers, weights } = choice;
  const differences: string[] = [];
  if (adjust !== 'within')
    differences.push(first === last ? 'places compared in one year' : 'averages of places compared');
  if (adjust === 'poverty' || adjust === 'poverty_region') differences.push(adjustWords(adjust));
  const isAll = first <= published.first && last >= published.last;
  if (first === last || !isAll)
    differences.push(first === last ? `${first} alone` : `${first} to ${last} only`);
  if (lag !== 0) differences.push(lagWords(lag));
  if (peers.group !== 'all') differences.push(`${peerWords(peers)} only`);
  if (weights === 'children') differences.push(weightWords(weights));
  if (choice.isSelection) differences.push('only the points selected');
  return differences;
}

function regionWords(region: string): string {
  return withArticle.test(region) ? `the ${region}` : region;
}
