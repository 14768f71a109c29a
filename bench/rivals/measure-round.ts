import { contestants, ours, pageKinds, type Contestant, type PageKind } from './contestants.ts';
import { requireSameAnswers, requireSameFit } from './require-same.ts';
import type { Samples } from './samples.ts';
import type { MeasuredSite } from './serve-measured.ts';
import { visit, type Manner, type Opened, type Visited } from './visit.ts';

/** The slow line, in million bits a second. */
export const slowMegabits = 10;

export interface Round {
  sites: ReadonlyMap<Contestant, MeasuredSite>;
  /** Who goes first, second and third. */
  order: readonly Contestant[];
  samples: Samples;
}

/** Every page of every contestant once without counting, so that the servers have everything at hand. */
export async function warmUp(round: Round): Promise<void> {
  await eachPage(round, { repeats: 0, isTwice: false, isWeighed: false }, () => {});
}

/** Every page of every contestant as fast as it goes, first and again, one contestant after another. */
export async function measureFull(round: Round): Promise<void> {
  const manner = { repeats: 5, isTwice: true, isWeighed: true };
  await eachPage(round, manner, ({ name }, kind, { first, second }) => {
    round.samples.addOpened(name, kind, 'first', first);
    if (second) round.samples.addOpened(name, kind, 'second', second);
    if (first.answers) round.samples.addAnswers(name, first.answers);
  });
}

/** The same over the slow line, once. */
export async function measureSlow(round: Round): Promise<void> {
  const manner = { bitsPerSecond: slowMegabits * 1e6, repeats: 0, isTwice: false, isWeighed: false };
  await eachPage(round, manner, ({ name }, kind, { first }) =>
    round.samples.addOpened(name, kind, 'slow', first),
  );
}

type Keep = (contestant: Contestant, kind: PageKind, found: Visited) => void;

async function eachPage({ sites, order }: Round, manner: Manner, keep: Keep): Promise<void> {
  for (const kind of pageKinds) {
    const found = new Map<Contestant, Opened>();
    for (const contestant of order) {
      const [site, path] = [sites.get(contestant), contestant.pages[kind]];
      if (!site) throw new Error(`eachPage missing site: ${contestant.name}`);
      if (path === undefined) continue;
      const visited = await visit({ contestant, site, kind, path, ...manner });
      for (const shown of pagesShownBy(contestant, kind)) keep(contestant, shown, visited);
      found.set(contestant, visited.first);
    }
    requireSame(found);
  }
}

/** Where there is no page that only shows the chart, the live page is the one that shows it. */
function pagesShownBy({ pages }: Contestant, kind: PageKind): PageKind[] {
  return kind === 'live' && pages.chart === undefined ? ['chart', 'live'] : [kind];
}

/** Throws unless all computed the same. */
function requireSame(found: ReadonlyMap<Contestant, Opened>): void {
  const own = found.get(ours);
  for (const contestant of contestants) {
    const { fit, answers } = found.get(contestant) ?? {};
    if (fit && own?.fit) requireSameFit(contestant.name, fit, own.fit);
    if (answers && own?.answers) requireSameAnswers(contestant.name, answers.answered, own.answers.answered);
  }
}
