/** Run in a copy of the project: writes the miniature official files, and that of the source that is added. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { departmentFile, filler } from '../fixtures/official/department-file.ts';
import { writeOfficialFiles } from '../fixtures/official/make-official-files.ts';

const [folder = ''] = process.argv.slice(2);
await writeOfficialFiles(folder);
writeFileSync(
  join(folder, 'visits_2017_to_2025.csv'),
  departmentFile({
    years: [2017, 2025],
    columns: ['visits_percent'],
    lines: (unit, year) => [
      [unit.level === 'National' ? '50' : String(Number(filler('visits', unit, year)) / 10)],
    ],
  }),
);
