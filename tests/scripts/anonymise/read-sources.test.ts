import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialSources, readSources } from '../../../scripts/anonymise/read-sources.ts';
import { describeProblems } from '../../../src/lib/intake/problem.ts';
import { officialFileNames, spoilCopy } from '../../fixtures/official/make-official-files.ts';
import {
  emptyArchive,
  longTableAs,
  repeatingLine,
  replacing,
  spreadsheetWith,
  webPage,
} from '../../fixtures/official/spoil.ts';
import { openWorkshop, type Workshop } from './miniature.ts';
import { type Refusal, runFolder } from './refusals.ts';

const census = 'b1_children_in_need_2013_to_2025.csv';
const workforce = 'csww_indicators_2017_to_2025.csv';
const admissions = 'la_hospital_admissions_2324.csv';
const neighbours = 'sn_model_2025_wide.csv';
const longTable = 'lait_bds_long.parquet';
const inspections = 'LA_Inspection_Outcomes_as_at_31_March_2025.ods';
const row = `"Short Desc" = 'ChildPov' AND "LA Number" = 501 AND "Years" = '2025'`;

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.remove());

const silent = () => {};

describe('readSources', () => {
  it('reads every official file there is, and no other', () => {
    expect(officialSources.map(({ file }) => file).toSorted()).toEqual(officialFileNames.toSorted());
  });

  it('finds nothing wrong in files that are right', async () => {
    const { holdings, problems } = await readSources(workshop.from, silent);
    expect(problems).toEqual([]);
    expect(holdings?.register.authorities.size).toBe(11);
  });

  it('says which file it reads', async () => {
    const told: string[] = [];
    await readSources(workshop.from, (text) => told.push(text));
    expect(told).toHaveLength(13);
  });

  it.each<Refusal>([
    {
      name: 'text in another encoding',
      file: census,
      spoil: (content) => content.with(content.indexOf(0x4e, 2000), 0xe9),
      says: ['not_utf8', census, 'UTF-8'],
    },
    {
      name: 'a renamed column of the layout itself, naming the candidate',
      file: census,
      spoil: replacing('old_la_code', 'la_code_old'),
      says: ['expected old_la_code; the file has la_code_old (renamed?)'],
    },
    {
      name: 'a renamed category',
      file: 'la_cla_swcount.csv',
      spoil: replacing(/3 or more social workers/g, 'Three or more social workers'),
      says: ['category_missing', 'la_cla_swcount.csv', 'column sw_stability', 'Compare with the file'],
    },
    {
      name: 'a number of an authority that a spreadsheet has changed',
      file: workforce,
      spoil: replacing('314 / 318', '314-318'),
      says: ['unknown_authority', workforce, 'row 8', 'found “314-318”', 'spreadsheets may have changed it'],
    },
    {
      name: 'an unknown statistical code',
      file: admissions,
      spoil: replacing(/E08000901/g, 'E08009999'),
      says: ['unknown_authority', admissions, 'column Area Code', 'found “E08009999”', 'newer edition'],
    },
    {
      name: 'an unknown neighbour',
      file: neighbours,
      spoil: replacing('Close ,501', 'Close ,599'),
      says: ['unknown_authority', neighbours, 'row 2', 'found “599”', 'three-digit number'],
    },
    {
      name: 'a word of closeness the model does not have',
      file: neighbours,
      spoil: replacing('Somewhat close', 'Near'),
      says: ['unknown_word', neighbours, 'row 2', 'column SN_4P', 'found “Near”', 'one of Extremely close'],
    },
    {
      name: 'an England that stands twice',
      file: census,
      spoil: repeatingLine('2025,Reporting year,National'),
      says: ['duplicate_row', census, 'row 3', 'found “England, 2025”', 'Remove one of the two rows'],
    },
    {
      name: 'a period that is no year',
      file: 'ks2_la.csv',
      spoil: replacing(/^202425,/m, '202423,'),
      says: [
        'unknown_period',
        'ks2_la.csv',
        'row 2',
        'column time_period',
        'found “202423”',
        'Print the year',
      ],
    },
    {
      name: 'an unknown authority in the long table',
      file: longTable,
      spoil: longTableAs(
        `SELECT * REPLACE (CASE WHEN ${row} THEN 599 ELSE "LA Number" END AS "LA Number") FROM whole`,
      ),
      says: ['unknown_authority', longTable, 'row ChildPov, 599, 2025', 'column LA Number', 'found “599”'],
    },
    {
      name: 'a row of the long table that stands twice',
      file: longTable,
      spoil: longTableAs(`FROM whole UNION ALL FROM whole WHERE ${row}`),
      says: ['duplicate_row', longTable, 'row ChildPov, 501, 2025', 'found “501”', 'published tool'],
    },
    {
      name: 'a label that is no year',
      file: longTable,
      spoil: longTableAs(
        `SELECT * REPLACE (CASE WHEN ${row} THEN 'last year' ELSE "Years" END AS "Years") FROM whole`,
      ),
      says: ['unknown_period', longTable, 'row ChildPov, 501, last year', 'found “last year”'],
    },
    {
      name: 'a web page in place of a spreadsheet',
      file: inspections,
      spoil: webPage(),
      says: ['unreadable_file', inspections, 'a web page or a half download'],
    },
    {
      name: 'an archive that holds no spreadsheet',
      file: inspections,
      spoil: emptyArchive(),
      says: ['unreadable_file', inspections, 'missing content.xml'],
    },
    {
      name: 'a spreadsheet without the sheet',
      file: inspections,
      spoil: spreadsheetWith((xml) => xml.replace('ILACS_inspection_history"', 'ILACS_history"')),
      says: ['unreadable_file', inspections, 'sheet not found: ILACS_inspection_history'],
    },
    {
      name: 'a renamed column of the sheet',
      file: inspections,
      spoil: spreadsheetWith((xml) => xml.replace('Inspection date', 'Date of inspection')),
      says: ['missing_column', inspections, 'column Inspection date', 'Compare with the file'],
    },
    {
      name: 'a day that is no date',
      file: inspections,
      spoil: spreadsheetWith((xml) => xml.replace(/ office:date-value="2023-09-25[^"]*"/, '')),
      says: ['unknown_date', inspections, 'row 4', 'column Inspection date', 'found “25/09/2023”'],
    },
    {
      name: 'an inspected authority nobody knows',
      file: inspections,
      spoil: spreadsheetWith((xml) => xml.replace('E06000902', 'E06009999')),
      says: ['unknown_authority', inspections, 'row 12', 'found “E06009999”', 'Compare the row'],
    },
    {
      name: 'an inspection that stands twice',
      file: inspections,
      spoil: spreadsheetWith((xml) => xml.replace('2021-09-13', '2021-07-05')),
      says: ['duplicate_row', inspections, 'row 11', 'found “2021-07-05”', 'on the same day'],
    },
  ])('refuses $name', async ({ file, spoil, says }) => {
    const from = join(runFolder(workshop), 'official');
    await spoilCopy(workshop.from, from, { file, spoil });
    const { holdings, problems } = await readSources(from, silent);
    expect(holdings).toBeUndefined();
    const told = describeProblems(problems);
    for (const words of says) expect(told).toContain(words);
  });
});
