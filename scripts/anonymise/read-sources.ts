import { hasErrors, type Problem } from '../../src/lib/intake/problem.ts';
import type { Source } from '../../src/lib/tables/rows.ts';
import { readOfficialFile } from '../node/official-file.ts';
import { readLongTable, readOtherSeries } from '../node/read-long-table.ts';
import { absence } from '../sources/absence.ts';
import { childrenInNeed } from '../sources/children-in-need.ts';
import { hospitalAdmissions } from '../sources/hospital-admissions.ts';
import { inspections, judgementsInForce, readInspections } from '../sources/inspections.ts';
import { keyStage2 } from '../sources/key-stage-2.ts';
import { keyStage4 } from '../sources/key-stage-4.ts';
import { checkLaitDictionary, laitDictionary, withoutDictionary } from '../sources/lait-dictionary.ts';
import { lait, laitSeries, sortLait } from '../sources/lait.ts';
import { lifeOf } from '../sources/lives.ts';
import { lookedAfterHealth } from '../sources/looked-after-health.ts';
import { neighbours, type NumberedNeighbour, readNeighbours } from '../sources/neighbours.ts';
import { placementStability } from '../sources/placement-stability.ts';
import { planDuration } from '../sources/plan-duration.ts';
import { population, readPopulation } from '../sources/population.ts';
import type { Register } from '../sources/register.ts';
import { referrals } from '../sources/referrals.ts';
import { repeatPlans } from '../sources/repeat-plans.ts';
import type { Series } from '../sources/series.ts';
import { licence, type SeriesSource, type SourceDescription, type SourceReading } from '../sources/source.ts';
import { workerChanges } from '../sources/worker-changes.ts';
import { type JointReturns, readJointReturns, workforce } from '../sources/workforce.ts';
import { editionName } from './edition.ts';
import { sumOverJointReturns } from './joint-returns.ts';

/** Sources in the order in which they are shown, all read the same way. */
const seriesSources: readonly SeriesSource[] = [
  workforce,
  childrenInNeed,
  referrals,
  repeatPlans,
  planDuration,
  lookedAfterHealth,
  workerChanges,
  placementStability,
  absence,
  keyStage2,
  keyStage4,
  hospitalAdmissions,
];

/** Every official file that is read. */
export const officialSources: readonly SourceDescription[] = [
  ...seriesSources,
  lait,
  laitDictionary,
  inspections,
  neighbours,
  population,
];

/** Everything the official files say, before any of it is coded. */
export interface Holdings {
  register: Register;
  series: ReadonlyMap<string, Series>;
  neighbours: NumberedNeighbour[];
  joint: JointReturns;
  sources: Source[];
  /** Series of the long table that are not in this edition, as `source/series`. */
  absent: ReadonlySet<string>;
  /** How this edition of the long table is named. */
  edition: string;
}

type Files = ReadonlyMap<string, { bytes: Uint8Array; sha256: string }>;

/** Reads all official files of a folder. All problems of all files are told; with an error there are no holdings. */
export async function readSources(
  folder: string,
  progress: (text: string) => void,
): Promise<{ holdings?: Holdings; problems: Problem[] }> {
  const { files, problems } = await openAll(folder);
  if (hasErrors(problems)) return { problems };
  const bytesOf: BytesOf = (source) => files.get(source.id)?.bytes ?? new Uint8Array();
  const people = readPopulation(bytesOf(population));
  problems.push(...people.problems);
  if (hasErrors(people.problems)) return { problems };
  const read = await readAllSeries(folder, bytesOf, people.register, progress);
  const history = readInspections(bytesOf(inspections), people.register);
  const model = readNeighbours(bytesOf(neighbours), people.register);
  problems.push(...read.problems, ...history.problems, ...model.problems);
  if (hasErrors(problems)) return { problems };
  const joint = readJointReturns(bytesOf(workforce));
  const series = new Map([...named(population, people.series), ...read.series]);
  series.set('inspections/leaders_in_force', judgementsInForce(history.inspections, lifeOf));
  const inNeed = series.get('children_in_need/at_31_march');
  if (inNeed) series.set('children_in_need/at_31_march_of_joint_return', sumOverJointReturns(inNeed, joint));
  const holdings = {
    register: people.register,
    series,
    neighbours: model.neighbours,
    joint,
    sources: describeSources(files),
    absent: absentSeries(series),
    edition: editionName(files.get(lait.id)?.sha256 ?? ''),
  };
  return { holdings, problems };
}

type BytesOf = (source: SourceDescription) => Uint8Array;

/** Every series of every source but the population, by `source/series`. */
async function readAllSeries(
  folder: string,
  bytesOf: BytesOf,
  register: Register,
  progress: (text: string) => void,
): Promise<{ series: Map<string, Series>; problems: Problem[] }> {
  const problems: Problem[] = [];
  const series = new Map<string, Series>();
  const add = (source: SourceDescription, reading: SourceReading) => {
    for (const [name, cells] of named(source, reading.series)) series.set(name, cells);
    problems.push(...reading.problems);
  };
  for (const source of seriesSources) {
    progress(source.title);
    add(source, await source.read(bytesOf(source), register));
  }
  progress(lait.title);
  const table = await readLongTable(folder);
  problems.push(...table.problems);
  if (table.problems.length > 0) return { series, problems };
  const sorted = sortLait(table.rows, register, await readOtherSeries(folder));
  add(lait, sorted);
  const columns = [...sorted.series.values()].map(({ column }) => column);
  const dictionary = bytesOf(laitDictionary);
  if (dictionary.length > 0) problems.push(...checkLaitDictionary(dictionary, columns));
  return { series, problems };
}

/** The series of a source under its name and theirs. */
function named(
  { id }: SourceDescription,
  series: ReadonlyMap<string, Series>,
): (readonly [string, Series])[] {
  return [...series].map(([name, cells]) => [`${id}/${name}`, cells] as const);
}

/** Opens every file; those that are missing or empty are told together. */
async function openAll(folder: string): Promise<{ files: Files; problems: Problem[] }> {
  const opened = await Promise.all(
    officialSources.map(async ({ id, file }) => [id, await readOfficialFile(folder, file)] as const),
  );
  const problems = opened.flatMap(([id, file]) =>
    'problem' in file ? [id === laitDictionary.id ? withoutDictionary(file.problem) : file.problem] : [],
  );
  return { files: new Map(opened.flatMap(([id, file]) => ('bytes' in file ? [[id, file]] : []))), problems };
}

/** The series of the long table that are not in the edition read, as `source/series`. */
function absentSeries(series: ReadonlyMap<string, Series>): Set<string> {
  const names = Object.keys(laitSeries).map((name) => `${lait.id}/${name}`);
  return new Set(names.filter((name) => !series.has(name)));
}

/** The rows of `sources`. */
function describeSources(files: Files): Source[] {
  return officialSources
    .filter(({ id }) => files.has(id))
    .map(({ id, title, publisher, edition, url, file, retrieved }) => {
      const sha256 = files.get(id)?.sha256 ?? '';
      return { source: id, title, publisher, edition, url, licence, file, retrieved, sha256 };
    })
    .toSorted((a, b) => (a.source < b.source ? -1 : 1));
}
