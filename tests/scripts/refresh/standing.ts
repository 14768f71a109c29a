import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allChecks } from '../../../scripts/checks/all-checks.ts';
import { readDataFolder } from '../../../scripts/node/read-data-folder.ts';
import { readLibraryFacts } from '../../../scripts/node/read-library.ts';
import { anonymise, openWorkshop, type Workshop } from '../anonymise/miniature.ts';

const root = join(import.meta.dirname, '../../..');

/** The miniature official files, with data of an earlier day that were made from less than they hold. */
export interface Standing extends Workshop {
  data: string;
}

/** The day and the newest year of the standing data. */
export const standingEdition = '2025-01-15';
const newestYear = 2024;

/** One verdict of the standing release: no pair of the miniature can be found to hold. */
export const standingPair = 'agency_rate/re_referrals';

/** Makes standing data from the miniature: all but the years after the newest, as of an earlier day. */
export async function openStanding(): Promise<Standing> {
  const workshop = await openWorkshop();
  const data = join(workshop.folder, 'data');
  await anonymise(workshop.from, data);
  for (const name of ['dictionary.csv', 'finding-pairs.csv', 'indicator-words.csv'])
    await cp(join(root, 'data', name), join(data, name));
  await writeFile(join(data, 'README.md'), 'Made up for tests.\n');
  await writeFile(join(data, 'known-problems.json'), await defectsOf(data));
  await changeText(join(data, 'observations.csv'), withoutNewerYears);
  await changeText(join(data, 'sources.json'), (text) =>
    text
      .replaceAll(/"retrieved": "[^"]+"/g, `"retrieved": "${standingEdition}"`)
      .replaceAll(/"sha256": "[^"]+"/g, `"sha256": "${'0'.repeat(64)}"`),
  );
  await mkdir(join(data, 'history'));
  const pairs = { [standingPair]: { verdict: 'holds', direction: 'supportive' } };
  const release = JSON.stringify({ edition: standingEdition, findings: {}, pairs });
  await writeFile(join(data, 'history', `${standingEdition}.json`), release);
  return { ...workshop, data };
}

/** Changes a file as text. */
export async function changeText(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

function withoutNewerYears(text: string): string {
  const [header = '', ...lines] = text.split('\n');
  const place = header.split(',').indexOf('year');
  return [header, ...lines.filter((line) => !(Number(line.split(',')[place]) > newestYear))].join('\n');
}

/** Every error the checks find, as a list that accepts it. */
async function defectsOf(data: string): Promise<string> {
  const read = { ...readDataFolder(data), libraryFacts: await readLibraryFacts(data) };
  const defects = allChecks
    .flatMap((check) => check.check(read))
    .map(({ code, source, row = '', column }) => ({
      code,
      source,
      row,
      ...(column && { column }),
      why: 'Made up for tests.',
    }));
  return JSON.stringify(defects);
}
