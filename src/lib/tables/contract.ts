// Long because it is a lookup table: every column of every published table, with its meaning.
import { integer, text } from './column.ts';
import { yearTypes } from './library-rows.ts';
import { statuses } from './status.ts';
import { areaTypes, clocks, type Column, regions, roles, type Table, windowKinds } from './table.ts';

const authority: Column = {
  name: 'authority',
  type: 'text',
  description:
    'Code of the authority, A001 to A999; of the group, G01 and on, where authorities are shown in groups.',
};
const indicator: Column = { name: 'indicator', type: 'text', description: 'Identifier of the indicator.' };
const libraryIndicator = text(
  'indicator',
  'Short name of the indicator in the publisher’s tool, stray spaces included. Not an identifier of the table indicators.',
);
const year: Column = {
  name: 'year',
  type: 'integer',
  description: 'Calendar year in which the reporting period ends, as the publisher labels it.',
};

/** The published tables that follow from the official files alone. */
export const tables: readonly Table[] = [
  {
    name: 'authorities',
    title: 'Authorities',
    description: 'One row for each English authority that existed in the years held, shown by code.',
    columns: [
      authority,
      {
        name: 'region',
        type: 'text',
        description: 'One of the nine English regions. Empty where authorities are shown in groups.',
        oneOf: regions,
        optional: true,
      },
      {
        name: 'area_type',
        type: 'text',
        description:
          'Kind of authority, from the prefix of its statistical code. Empty where authorities are shown in groups.',
        oneOf: areaTypes,
        optional: true,
      },
      {
        name: 'deprivation_quintile',
        type: 'integer',
        description:
          'Fifth of authorities by child poverty in 2025; 5 is the poorest. Empty for authorities abolished before.',
        optional: true,
      },
      {
        name: 'size_band',
        type: 'integer',
        description:
          'Quarter of authorities by population aged 0 to 17 in 2025; 4 is the largest. Empty for authorities abolished before.',
        optional: true,
      },
      {
        name: 'first_year',
        type: 'integer',
        description: 'First label year of the authority in the years held.',
      },
      {
        name: 'last_year',
        type: 'integer',
        description: 'Last label year of the authority in the years held.',
      },
      {
        name: 'joint_return',
        type: 'boolean',
        description:
          'Whether it shares one workforce return with another authority in at least one year. Empty where authorities are shown in groups.',
        optional: true,
      },
      {
        name: 'successors',
        type: 'text',
        description:
          'Codes of the authorities that took over its area when it ended, separated by spaces; empty while it stands. Figures are never carried from one to the other.',
        optional: true,
      },
      {
        name: 'token_sha256',
        type: 'text',
        description:
          'SHA-256 of the private token with which an authority finds itself; the token is not published. Empty where authorities are shown in groups.',
        optional: true,
      },
    ],
    key: ['authority'],
    references: [],
  },
  {
    name: 'indicators',
    title: 'Indicators',
    description: 'The dictionary: one row for each support, outcome and context indicator.',
    columns: [
      indicator,
      { name: 'label', type: 'text', description: 'Name in plain words.' },
      { name: 'role', type: 'text', description: 'Support, outcome or context.', oneOf: roles },
      {
        name: 'feature',
        type: 'text',
        description:
          'For a support: the feature of well-supporting authorities in the 2012 report it stands for.',
        optional: true,
      },
      { name: 'domain', type: 'text', description: 'Heading under which the indicator is shown.' },
      {
        name: 'tier',
        type: 'text',
        description: 'For an outcome: which children are counted, from children on plans to all children.',
        optional: true,
      },
      { name: 'unit', type: 'text', description: 'Unit of the value.' },
      {
        name: 'better',
        type: 'text',
        description: 'Which way is hoped for; empty where there is no better end.',
        oneOf: ['higher', 'lower'],
        optional: true,
      },
      {
        name: 'better_is_assumed',
        type: 'boolean',
        description: 'Whether the direction is our assumption because the publisher gives none.',
      },
      { name: 'clock', type: 'text', description: 'What the label year means.', oneOf: clocks },
      {
        name: 'shift',
        type: 'integer',
        unit: 'years',
        description: "Label years to go back so that a support falls inside the outcome's year.",
      },
      {
        name: 'window_kind',
        type: 'text',
        description:
          'How a figure is counted: on one day (point), over a period, or on two days (two points), as when children and workers are counted on different days.',
        oneOf: windowKinds,
      },
      {
        name: 'window_start',
        type: 'text',
        description: 'First day counted for label year Y, as 1 Apr Y-1.',
      },
      { name: 'window_end', type: 'text', description: 'Last day counted for label year Y, as 31 Mar Y.' },
      { name: 'first_year', type: 'integer', description: 'First label year with a value.' },
      { name: 'last_year', type: 'integer', description: 'Last label year with a value.' },
      { name: 'numerator', type: 'text', description: 'What is counted.', optional: true },
      { name: 'denominator', type: 'text', description: 'What it is counted out of.', optional: true },
      { name: 'caveat', type: 'text', description: 'What a reader must know before using the figure.' },
      { name: 'source', type: 'text', description: 'Official file the value comes from.' },
      {
        name: 'formula',
        type: 'text',
        description: 'Column or series of the source, or how the value is derived from several.',
      },
      {
        name: 'plausible_min',
        type: 'number',
        description: 'Values below are set aside.',
        optional: true,
      },
      {
        name: 'plausible_max',
        type: 'number',
        description: 'Values above are set aside.',
        optional: true,
      },
    ],
    key: ['indicator'],
    references: [{ column: 'source', table: 'sources', field: 'source' }],
  },
  {
    name: 'observations',
    title: 'Observations',
    description:
      'Every cell the official files print for these indicators: value, or the reason there is none.',
    columns: [
      authority,
      indicator,
      year,
      {
        name: 'value',
        type: 'number',
        description: 'The value in the unit of the indicator.',
        optional: true,
      },
      {
        name: 'published',
        type: 'text',
        description: 'The cell as the source prints it; empty where the value is derived from several cells.',
        optional: true,
      },
      {
        name: 'status',
        type: 'text',
        description: 'Why there is a value or none.',
        oneOf: Object.keys(statuses),
      },
      {
        name: 'recast',
        type: 'boolean',
        description:
          'Printed for an authority outside its life, for instance carried back to newer boundaries.',
      },
      {
        name: 'in_links',
        type: 'boolean',
        description:
          'Whether links may use the cell: it has a value, its label year is 2017 to 2025, it is not set aside.',
      },
      {
        name: 'denominator',
        type: 'number',
        description: 'How many cases the value is out of, where the publisher prints it.',
        optional: true,
      },
    ],
    key: ['indicator', 'year', 'authority'],
    references: [
      { column: 'authority', table: 'authorities', field: 'authority' },
      { column: 'indicator', table: 'indicators', field: 'indicator' },
    ],
  },
  {
    name: 'benchmarks',
    title: 'Benchmarks',
    description: 'England as published and the middle of the authorities, by indicator and year.',
    columns: [
      indicator,
      year,
      {
        name: 'england',
        type: 'number',
        description: "England as published; empty where England is not on the authorities' scale.",
        optional: true,
      },
      { name: 'median', type: 'number', description: 'Median of the authorities.' },
      { name: 'q1', type: 'number', description: 'Lower quartile of the authorities (type 7 in R).' },
      { name: 'q3', type: 'number', description: 'Upper quartile of the authorities (type 7 in R).' },
      { name: 'n', type: 'integer', description: 'Number of authorities with a value.' },
    ],
    key: ['indicator', 'year'],
    references: [{ column: 'indicator', table: 'indicators', field: 'indicator' }],
  },
  {
    name: 'neighbours',
    title: 'Statistical neighbours',
    description:
      'The ten authorities most like each authority in the publisher’s 2025 model; none where authorities are shown in groups.',
    columns: [
      authority,
      { name: 'rank', type: 'integer', description: '1 is the most alike.' },
      { name: 'neighbour', type: 'text', description: 'Code of the neighbour.' },
      {
        name: 'closeness',
        type: 'text',
        description: 'How alike, in the publisher’s words.',
        oneOf: ['Extremely close', 'Very close', 'Close', 'Somewhat close', 'Not close'],
      },
    ],
    key: ['authority', 'rank'],
    emptyForGroups: true,
    references: [
      { column: 'authority', table: 'authorities', field: 'authority' },
      { column: 'neighbour', table: 'authorities', field: 'authority' },
    ],
  },
  {
    name: 'sources',
    title: 'Sources',
    description: 'The official files everything here is made from.',
    columns: [
      { name: 'source', type: 'text', description: 'Identifier of the source.' },
      { name: 'title', type: 'text', description: 'Title of the publication.' },
      { name: 'publisher', type: 'text', description: 'Who publishes it.' },
      { name: 'edition', type: 'text', description: 'Years or release the file covers.' },
      { name: 'url', type: 'text', description: 'Where the publication is found.' },
      { name: 'licence', type: 'text', description: 'Terms of use.' },
      { name: 'file', type: 'text', description: 'Name of the file as received.' },
      { name: 'retrieved', type: 'text', description: 'Date on which the file was fetched.' },
      { name: 'sha256', type: 'text', description: 'SHA-256 of the file as received.' },
    ],
    key: ['source'],
    references: [],
  },
  {
    name: 'library_indicators',
    title: 'Indicators of the library',
    description:
      'One row for each of the indicators of the Local Authority Interactive Tool, most of which the site does not test: title, unit, direction and years.',
    columns: [
      libraryIndicator,
      text('title', 'What the publisher calls it.'),
      text('topic', 'Topic under which the publisher lists it first.'),
      text('unit', 'Unit of the value, as the publisher labels the axis.'),
      text('better', 'Which way the publisher hopes for; empty where none is given.', {
        oneOf: ['higher', 'lower'],
        optional: true,
      }),
      integer('decimals', 'Decimals to which the publisher shows it; empty where none is given.', {
        optional: true,
      }),
      text('year_type', 'What a label year is. The year in the library is the one in which it ends.', {
        oneOf: yearTypes,
      }),
      integer('first_year', 'First label year with a value.'),
      integer('last_year', 'Last label year with a value.'),
      integer('cells', 'Cells of authorities within their lives, with or without a value.'),
      integer('filled', 'Of these, the cells with a value.'),
      text('same_as', 'Indicator of the site that prints the same series; empty where none does.', {
        optional: true,
      }),
    ],
    key: ['indicator'],
    references: [{ column: 'same_as', table: 'indicators', field: 'indicator' }],
  },
  {
    name: 'library',
    title: 'Library',
    description:
      'Every cell the Local Authority Interactive Tool prints for an authority, 2016 to 2025. The tool prints one dash for every reason a value is missing; nothing is set aside. Parquet only.',
    columns: [
      text('authority', 'Code of the authority, A001 to A999.'),
      libraryIndicator,
      integer('year', 'Calendar year in which the reporting period ends, as the publisher labels it.'),
      {
        name: 'value',
        type: 'number',
        description: 'The value in the unit of the indicator, rounded to ten decimals.',
        optional: true,
      },
      text('status', 'Why there is a value or none.', { oneOf: Object.keys(statuses) }),
      {
        name: 'recast',
        type: 'boolean',
        description:
          'Printed for an authority outside its life, for instance carried back to newer boundaries.',
      },
    ],
    key: ['indicator', 'year', 'authority'],
    references: [
      { column: 'authority', table: 'authorities', field: 'authority' },
      { column: 'indicator', table: 'library_indicators', field: 'indicator' },
    ],
  },
];

/** The table of this name. Throws when there is none. */
export function tableNamed(name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`tableNamed unknown table: ${name}`);
  return found;
}
