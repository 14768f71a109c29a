import { odsSheets, xlsxSheets } from '../../client/authority/spreadsheets.ts';

/** A file and what the page has to make of it. */
export interface OwnCase {
  file: string;
  rule: string;
  content: string | Uint8Array;
  /** Taken as given; that or asked about in one of `words`; only asked; taken or offered by name. */
  answer: 'values' | 'values or asks' | 'asks' | 'values or offers';
  words?: readonly string[];
  figures: readonly {
    indicator: string;
    value: number | null;
    year?: number;
    cases?: number;
    /** Numbers that must not be shown as understood of it. */
    never?: readonly number[];
  }[];
  /** Answers to press, one after the other, until nothing is asked and all figures stand there. */
  choose?: readonly string[];
}

/** A file of every kind that people send, made up, each with what is right. */
export function ownCases(): OwnCase[] {
  return [...ofCells(), ...ofColumns(), ...ofPlaces(), ...ofSheets(), ...ofWords()];
}

function ofCells(): OwnCase[] {
  return [
    {
      file: 'percent-cells.xlsx',
      rule: 'a cell shown as a percentage means what it shows',
      content: xlsxSheets([
        {
          rows: [
            ['Indicator', 'Year', 'Value'],
            ['Social worker turnover', 2026, { value: 0.117, format: '0.0%' }],
            ['Re-referrals within 12 months', 2026, { value: 0.0085, format: '0.00%' }],
            ['Social worker vacancy rate', 2026, 12.5],
          ],
        },
      ]),
      answer: 'values',
      figures: [
        { indicator: 'turnover_rate', value: 11.7, year: 2026, never: [0.117] },
        { indicator: 're_referrals', value: 0.85, year: 2026, never: [85] },
        { indicator: 'vacancy_rate', value: 12.5, year: 2026 },
      ],
    },
    {
      file: 'percent-cells.ods',
      rule: 'a cell shown as a percentage means what it shows',
      content: odsSheets([
        {
          rows: [
            ['Indicator', 'Value'],
            ['Social worker turnover', { value: 0.117, format: '%' }],
          ],
        },
      ]),
      answer: 'values',
      figures: [{ indicator: 'turnover_rate', value: 11.7, never: [0.117] }],
    },
    {
      file: 'fractions.csv',
      rule: 'percentages of 1 or less are asked about, all at once',
      content: 'Indicator,Value\nSocial worker turnover,0.117\nSocial worker sickness absence,0.031\n',
      answer: 'asks',
      words: ['fraction'],
      figures: [
        { indicator: 'turnover_rate', value: 11.7, never: [0.117] },
        { indicator: 'sickness_absence_rate', value: 3.1, never: [0.031] },
      ],
      choose: ['Fractions:'],
    },
    {
      file: 'decimal-comma.csv',
      rule: 'where decimals have a comma, a point parts thousands',
      content: 'Indicator;Year;Value;Out of\nRe-referrals within 12 months;2026;21,5;4.321\n',
      answer: 'values',
      figures: [{ indicator: 're_referrals', value: 21.5, year: 2026, cases: 4321, never: [4.321] }],
    },
    {
      file: 'units-and-footnotes.csv',
      rule: 'titles, footnotes, marks and units are told from figures',
      content:
        'Northwold scorecard\n\nIndicator,Year,Value\nRe-referrals within 12 months [1],2025-26,21.5%*\nAverage caseload of a case-holding social worker,2025-26,15.7 cases\nSource: our own system\n',
      answer: 'values',
      figures: [
        { indicator: 're_referrals', value: 21.5, year: 2026 },
        { indicator: 'average_caseload', value: 15.7, year: 2026 },
      ],
    },
    {
      file: 'plain.csv',
      rule: 'a plain file is read without a question',
      content: 'indicator,year,value,denominator\nre_referrals,2026,21.5,987\nmanager_share,2026,c,\n',
      answer: 'values',
      figures: [
        { indicator: 're_referrals', value: 21.5, year: 2026, cases: 987 },
        { indicator: 'manager_share', value: null },
      ],
    },
    {
      file: 'quote.csv',
      rule: 'a quotation mark that is not closed is named',
      content: 'indicator,value,note\nre_referrals,21.5,"so\nturnover_rate,11.7,\n',
      answer: 'asks',
      words: ['quotation mark in line 2'],
      figures: [],
    },
  ];
}

function ofColumns(): OwnCase[] {
  return [
    {
      file: 'years-across.csv',
      rule: 'years at the heads of columns are asked about, the newest first',
      content:
        'Measure,2023/24,2024/25,2025/26\nSocial worker turnover,9.3,7.7,12.4\nRe-referrals,20.5,21.5,22.5\n',
      answer: 'asks',
      words: ['2025/26'],
      figures: [
        { indicator: 'turnover_rate', value: 12.4, year: 2026 },
        { indicator: 're_referrals', value: 22.5, year: 2026 },
      ],
      choose: ['2025/26'],
    },
    {
      file: 'two-header-rows.xlsx',
      rule: 'a header of two rows is one header, and cases go with their year',
      content: xlsxSheets([
        {
          rows: [
            ['Indicator', '2024-25', '', '2025-26', ''],
            ['', '%', 'Out of', '%', 'Out of'],
            ['Re-referrals within 12 months', 24.2, 10304, 19.8, 9876],
          ],
          merged: ['B1:C1', 'D1:E1'],
        },
      ]),
      answer: 'asks',
      words: ['2025-26'],
      figures: [{ indicator: 're_referrals', value: 19.8, year: 2026, cases: 9876 }],
      choose: ['2025-26'],
    },
    {
      file: 'months-across.csv',
      rule: 'months and targets are no figures of a year',
      content: 'Indicator,Jan-26,Feb-26,YTD,Target\nSocial worker turnover,9.3,7.7,8.5,10\n',
      answer: 'asks',
      words: ['month', 'YTD'],
      figures: [{ indicator: 'turnover_rate', value: 8.5, never: [9.3, 7.7, 10] }],
      choose: ['YTD'],
    },
    {
      file: 'ours-and-others.csv',
      rule: 'figures of others are never taken',
      content: 'Indicator,Ours,Neighbours,England,Rank\nSocial worker turnover,9.3,12.7,13.4,11\n',
      answer: 'values',
      figures: [{ indicator: 'turnover_rate', value: 9.3, never: [12.7, 13.4, 11] }],
    },
    {
      file: 'count-and-rate.csv',
      rule: 'a count is never taken for a percentage',
      content: 'Indicator,Number,%,Out of\nRe-referrals within 12 months,45,19.8,227\n',
      answer: 'asks',
      words: ['count'],
      figures: [{ indicator: 're_referrals', value: 19.8, cases: 227, never: [45] }],
      choose: ['%'],
    },
    {
      file: 'code-first.csv',
      rule: 'a column of codes does not hide the indicator',
      content: 'id,code,indicator,year,value\n1,X9,turnover_rate,2026,9.3\n2,X9,re_referrals,2026,21.5\n',
      answer: 'values',
      figures: [
        { indicator: 'turnover_rate', value: 9.3, year: 2026 },
        { indicator: 're_referrals', value: 21.5, year: 2026 },
      ],
    },
  ];
}

function ofPlaces(): OwnCase[] {
  return [
    {
      file: 'several-authorities.csv',
      rule: 'rows of several authorities are asked about, and England is never offered',
      content:
        'Area,Indicator,Year,Value\nNorthwold,Social worker turnover,2025,9.3\nEastmere,Social worker turnover,2026,18.1\nEngland,Social worker turnover,2026,13.4\n',
      answer: 'asks',
      words: ['Northwold'],
      figures: [{ indicator: 'turnover_rate', value: 9.3, year: 2025, never: [18.1, 13.4] }],
      choose: ['Northwold'],
    },
    {
      file: 'england-only.csv',
      rule: 'figures of England are never taken for ours',
      content: 'la_name,indicator,year,value\nEngland,turnover_rate,2026,13.4\n',
      answer: 'asks',
      words: ['England'],
      figures: [{ indicator: 'turnover_rate', value: null, never: [13.4] }],
    },
    {
      file: 'hidden-rows.xlsx',
      rule: 'rows that a filter hides are not read',
      content: xlsxSheets([
        {
          rows: [
            ['Authority', 'Indicator', 'Year', 'Value'],
            ['Eastmere', 'Social worker turnover', 2026, 18.1],
            ['Northwold', 'Social worker turnover', 2025, 9.3],
          ],
          hiddenRows: [2],
        },
      ]),
      answer: 'values',
      figures: [{ indicator: 'turnover_rate', value: 9.3, year: 2025, never: [18.1] }],
    },
  ];
}

function ofSheets(): OwnCase[] {
  const figures = (value: number) => [
    ['Indicator', 'Year', 'Value'],
    ['Social worker turnover', 2026, value],
  ];
  return [
    {
      file: 'hidden-sheet.xlsx',
      rule: 'hidden sheets are not read, and covers are passed over',
      content: xlsxSheets([
        { name: 'Old', rows: figures(31.7), isHidden: true },
        { name: 'Cover', rows: [['Our scorecard']] },
        { name: 'Now', rows: figures(9.3) },
      ]),
      answer: 'values',
      figures: [{ indicator: 'turnover_rate', value: 9.3, year: 2026, never: [31.7] }],
    },
    {
      file: 'hidden-sheet.ods',
      rule: 'hidden sheets and rows are not read, and groups are rows',
      content: odsSheets([
        { name: 'Old', rows: figures(31.7), isHidden: true },
        {
          name: 'Now',
          rows: [
            ...figures(9.3),
            ['Social worker vacancy rate', 2026, 12.5],
            ['Social worker turnover', 2027, 40.1],
          ],
          hiddenRows: [4],
          isGrouped: true,
        },
      ]),
      answer: 'values',
      figures: [
        { indicator: 'turnover_rate', value: 9.3, year: 2026, never: [31.7, 40.1] },
        { indicator: 'vacancy_rate', value: 12.5, year: 2026 },
      ],
    },
  ];
}

function ofWords(): OwnCase[] {
  return [
    {
      file: 'everyday-names.csv',
      rule: 'the names that people use are understood',
      content: 'KPI,Value\nStaff turnover rate,9.3\nRepeat CPPs,21.5\nLAC with 3+ placements,8.5\n',
      answer: 'values',
      figures: [
        { indicator: 'turnover_rate', value: 9.3 },
        { indicator: 'repeat_plans', value: 21.5 },
        { indicator: 'three_or_more_placements', value: 8.5 },
      ],
    },
    {
      file: 'near-names.csv',
      rule: 'a name that is only alike, or of several, is offered and not taken',
      content: 'Indicator,Value\nPlacement stability,8.5\nTurnover of our workers,9.3\n',
      answer: 'values or offers',
      figures: [
        { indicator: 'three_or_more_placements', value: 8.5 },
        { indicator: 'turnover_rate', value: 9.3 },
      ],
      choose: ['Looked-after children with three or more placements', 'Social worker turnover'],
    },
  ];
}
