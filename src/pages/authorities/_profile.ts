import { allCounts, type AllCounts, type Briefing, briefingOf } from '../../lib/position/profile/briefing.ts';
import {
  makeProfileFigures,
  makeProfileOwn,
  type OneReturns,
  oneReturnsOf,
  type ProfileTables,
} from '../../lib/position/profile/make-profile.ts';
import type { ProfileFigures, ProfileOwn } from '../../lib/position/profile/profile-figures.ts';
import { type ProfileLine, profileLines } from '../../lib/position/profile/profile-line.ts';
import type { Authority, Observation } from '../../lib/tables/rows.ts';
import { peersName } from '../../lib/words/authority/describe-peers.ts';
import { allFigures, type Figures, type IndicatorFigures } from './_figures.ts';

/** An authority with everything its page shows until the reader chooses otherwise. */
export interface Profile {
  authority: Authority;
  own: ProfileOwn;
  /** Supports, then outcomes, beside its statistical neighbours. */
  lines: readonly ProfileLine[];
  briefing: Briefing;
  /** Those it is compared with, in words. */
  peersName: string;
  /** What all authorities come to. */
  all: AllCounts;
}

/** What the pages of all authorities share. */
interface Shared {
  tables: ProfileTables;
  profile: ProfileFigures;
  all: AllCounts;
  oneReturns: OneReturns;
}

let shared: Promise<Shared> | undefined;

function readShared(): Promise<Shared> {
  shared ??= allFigures().then((figures) => {
    const tables = { ...figures, indicators: shownIn(figures) };
    return {
      tables,
      profile: makeProfileFigures(tables),
      all: allCounts(tables.indicators.flatMap(({ positions }) => positions)),
      oneReturns: oneReturnsOf(tables),
    };
  });
  return shared;
}

/** The figures of all authorities that stand, as the file of positions holds them. */
export async function profileFigures(): Promise<ProfileFigures> {
  return (await readShared()).profile;
}

const made = new Map<string, Promise<Profile>>();

/** The profile of an authority that stands, made once for its page, its pack and its files. */
export function profileOf(code: string): Promise<Profile> {
  const known = made.get(code) ?? readShared().then((all) => makeProfile(code, all));
  made.set(code, known);
  return known;
}

/** Whether an authority stands in the latest year. */
export async function stands(code: string): Promise<boolean> {
  return (await profileFigures()).places.some(({ authority }) => authority === code);
}

function makeProfile(code: string, { tables, profile, all, oneReturns }: Shared): Profile {
  const authority = tables.authorities.find((each) => each.authority === code);
  if (!authority) throw new Error(`profileOf unknown authority: ${code}`);
  const own = makeProfileOwn(code, tables, oneReturns);
  const peers = own.peers.neighbours;
  const lines = profileLines(profile, { own, peers });
  return {
    authority,
    own,
    lines,
    briefing: briefingOf(lines),
    peersName: peersName('neighbours', peers.length, authority),
    all,
  };
}

/** Supports and outcomes, in reading order. */
export function shownIn({ indicators }: Figures): IndicatorFigures[] {
  return indicators.filter(({ indicator }) => indicator.role !== 'context');
}

/** The cells of all authorities on an indicator. */
export function cellsOf(figures: Figures, indicator: string): Observation[] {
  return [...figures.cells.values()].flatMap((own) => own.get(indicator) ?? []);
}
