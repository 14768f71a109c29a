import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  asText,
  firstLines,
  firstPart,
  longTableAs,
  repeatingLine,
  replacing,
  spreadsheetWith,
  webPage,
  withoutColumn,
} from '../../fixtures/official/spoil.ts';
import {
  anonymiseSpoilt,
  type FurnishedWorkshop,
  openFurnishedWorkshop,
  type Refusal,
  secretsTold,
} from './refusals.ts';

const census = 'b1_children_in_need_2013_to_2025.csv';
const workforce = 'csww_indicators_2017_to_2025.csv';
const population = 'ons_mid-year_population_estimates_2012_to_2024.csv';
const longTable = 'lait_bds_long.parquet';
const inspections = 'LA_Inspection_Outcomes_as_at_31_March_2025.ods';
const row = `"Short Desc" = 'ChildPov' AND "LA Number" = 501 AND "Years" = '2025'`;
const copperhill = '2025,Reporting year,Local authority,E92000001,England,E12000009,West Midlands,501';

let workshop: FurnishedWorkshop;

beforeAll(async () => {
  workshop = await openFurnishedWorkshop();
});
afterAll(() => workshop.remove());

describe.concurrent('anonymise refuses', () => {
  it.for<Refusal>([
    {
      name: 'a file that is missing',
      file: census,
      spoil: () => undefined,
      says: ['missing_file', census, 'ENOENT', 'Fetch the file again', '--from'],
    },
    {
      name: 'an empty file',
      file: census,
      spoil: () => '',
      says: ['empty_file', census, 'holds nothing', 'Fetch the file again'],
    },
    {
      name: 'half a file',
      file: census,
      spoil: firstPart(0.5),
      says: [
        'ragged_row',
        census,
        'row 88',
        'too few cells',
        'found “3 cells',
        'cut short',
        'download it again',
      ],
    },
    {
      name: 'a file cut off between two rows',
      file: census,
      spoil: firstLines(0.98),
      says: ['incomplete_file', census, 'the year 2013 holds', 'at least', 'Fetch it again'],
    },
    {
      name: 'a web page saved under the name of a table',
      file: census,
      spoil: webPage(),
      says: ['html_file', census, '“<!DOCTYPE html>”', 'use the download button'],
    },
    {
      name: 'a table without a column that is read',
      file: population,
      spoil: withoutColumn('population_estimate'),
      says: ['missing_column', population, 'column population_estimate', 'no column like it'],
    },
    {
      name: 'a renamed column, naming the candidate',
      file: workforce,
      spoil: replacing('turnover_rate_fte', 'fte_turnover_rate'),
      says: ['missing_column', workforce, 'expected turnover_rate_fte; the file has', 'release notes'],
    },
    {
      name: 'an unknown authority',
      file: census,
      spoil: replacing(copperhill, copperhill.replace('501', '599')),
      says: [
        'unknown_authority',
        census,
        'row 11',
        'column old_la_code',
        'found “599”',
        'Correct the number',
      ],
    },
    {
      name: 'text in a number',
      file: census,
      spoil: replacing(/^(2025.*,501,.*,)\d+(,\d+)$/m, '$112O4$2'),
      says: ['not_a_number', census, 'row 11', 'column At31_episodes', 'found “12O4”', 'Restore the cell'],
    },
    {
      name: 'text in the number of cases a value is out of',
      file: 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
      spoil: replacing(/^(2025.*,501,[^,]*,[^,]*,Referrals,)\d+/m, '$1about 900'),
      says: ['not_a_number', 'c1_children', 'row 11', 'column referral_count', 'found “about 900”'],
    },
    {
      name: 'a row that stands twice',
      file: census,
      spoil: repeatingLine(copperhill),
      says: ['duplicate_row', census, 'row 12', 'found “501, 2025”', 'Remove one of the two rows'],
    },
    {
      name: 'a category that is spelt otherwise in the newest year only',
      file: 'la_conviction_health_outcome_cla.csv',
      spoil: asText((text) =>
        text.replaceAll(
          /^(2025.*)Had their teeth checked by a dentist/gm,
          '$1Had teeth checked by a dentist',
        ),
      ),
      says: [
        'category_missing',
        'la_conviction_health_outcome_cla.csv',
        'the year 2025 holds 0 authorities under',
        'Had their teeth checked by a dentist',
        'word_stops',
        '“Had teeth checked by a dentist”',
      ],
    },
    {
      name: 'half a Parquet file',
      file: longTable,
      spoil: firstPart(0.5),
      says: ['unreadable_file', longTable, 'not a Parquet file', 'Fetch the file again'],
    },
    {
      name: 'a web page in place of a Parquet file',
      file: longTable,
      spoil: webPage(),
      says: ['unreadable_file', longTable, 'not a Parquet file', 'a web page'],
    },
    {
      name: 'a renamed column of the long table, naming the candidate',
      file: longTable,
      spoil: longTableAs(`SELECT * RENAME ("Values" AS "Value") FROM whole`),
      says: ['missing_column', longTable, 'expected Values; the file has Value (renamed?)'],
    },
    {
      name: 'text in a number of the long table',
      file: longTable,
      spoil: longTableAs(
        `SELECT * REPLACE (CASE WHEN ${row} THEN '1O.5' ELSE "Values" END AS "Values") FROM whole`,
      ),
      says: [
        'not_a_number',
        longTable,
        'row ChildPov, 501, 2025',
        'column ChildPov',
        'found “1O.5”',
        'Restore',
      ],
    },
    {
      name: 'a cell of the long table that holds nothing',
      file: longTable,
      spoil: longTableAs(
        `SELECT * REPLACE (CASE WHEN ${row} THEN NULL ELSE "Values" END AS "Values") FROM whole`,
      ),
      says: ['not_a_number', longTable, 'row ChildPov, 501, 2025', 'found “”'],
    },
    {
      name: 'half a spreadsheet',
      file: inspections,
      spoil: firstPart(0.5),
      says: [
        'unreadable_file',
        inspections,
        'not an OpenDocument spreadsheet',
        'Fetch the file again as .ods',
      ],
    },
    {
      name: 'an unknown judgement',
      file: inspections,
      spoil: spreadsheetWith((xml) => xml.replace('Inadequate', 'Poor')),
      says: [
        'unknown_judgement',
        inspections,
        'row 10',
        'column The impact of leaders',
        'found “Poor”',
        'Compare',
      ],
    },
  ])('$name', async ({ file, spoil, says }, { expect }) => {
    const outcome = await anonymiseSpoilt(workshop, { file, spoil });
    expect(outcome.code).toBe(1);
    for (const words of says) expect(outcome.stderr).toContain(words);
    expect(outcome.stderr).toContain('Nothing was written; the data are as they were.');
    expect(outcome.after).toEqual(outcome.before);
    expect(secretsTold(outcome)).toEqual([]);
  });
});
