/**
 * Run in a copy of the project: accepts every error that the checks find in its data, so that what is added there can be
 * told from what the miniature files lack.
 */
import { writeFileSync } from 'node:fs';
import { allChecks } from '../../scripts/checks/all-checks.ts';
import { readDataFolder } from '../../scripts/node/read-data-folder.ts';
import { readLibraryFacts } from '../../scripts/node/read-library.ts';

const data = { ...readDataFolder('data'), libraryFacts: await readLibraryFacts('data') };
const defects = allChecks
  .flatMap((check) => check.check(data))
  .map(({ code, source, row = '', column }) => ({
    code,
    source,
    row,
    ...(column && { column }),
    why: 'Made up.',
  }));
writeFileSync('data/known-problems.json', JSON.stringify(defects));
