import type { Column, Table } from './contract.ts';
import { statuses, type Status } from './status.ts';

/** The label years of the library, both inclusive: a label that ends later is an allocation, not a figure. */
export const libraryYears = { first: 2016, last: 2025 } as const;

/** What the publisher says a label year of an indicator is. */
export const yearTypes = [
  'Academic Year',
  'Annual',
  'Annual (end of Sept)',
  'Annual - January',
  'Calendar Year',
  'Financial Year',
] as const;

export type YearType = (typeof yearTypes)[number];

/** A row of the table `library`. */
export interface LibraryCell {
  authority: string;
  indicator: string;
  year: number;
  value: number | null;
  status: Status;
  recast: boolean;
}

/** A row of the table `library_indicators`. */
export interface LibraryIndicator {
  indicator: string;
  title: string;
  topic: string;
  unit: string;
  better: 'higher' | 'lower' | null;
  decimals: number | null;
  year_type: YearType;
  first_year: number;
  last_year: number;
  /** Cells of authorities within their lives, with or without a value. */
  cells: number;
  /** Of these, the cells with a value. */
  filled: number;
  same_as: string | null;
}

const text = (name: string, description: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'text',
  description,
  ...more,
});
const integer = (name: string, description: string, more: Partial<Column> = {}): Column => ({
  ...text(name, description, more),
  type: 'integer',
});

const indicator = text(
  'indicator',
  'Short name of the indicator in the publisher’s tool, stray spaces included. Not an identifier of the table indicators.',
);

/** The contract of the library: every indicator of the publisher's long table, beside the ones the site tests. */
export const libraryTables: readonly Table[] = [
  {
    name: 'library_indicators',
    title: 'Indicators of the library',
    description:
      'One row for each of the indicators of the Local Authority Interactive Tool, most of which the site does not test: title, unit, direction and years.',
    columns: [
      indicator,
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
      indicator,
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
