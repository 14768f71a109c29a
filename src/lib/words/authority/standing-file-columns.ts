import type { ProfileLine } from '../../position/profile/profile-line.ts';
import { hasValue } from '../../tables/status.ts';
import { describeAbsence } from './absence.ts';
import { levelWords, newerWord, writerOf } from './line-words.ts';

/** A cell of the table as a file: text, or a number with the decimals it is told with. */
export type FileCell = string | { value: number; digits: number; unit: string } | null;

/** A column of the table as a file: what it is called, what it means, how wide it is in letters, what a line has in it. */
export interface FileColumn {
  header: string;
  meaning: string;
  width: number;
  cell: (line: ProfileLine) => FileCell;
}

type Pick = (line: ProfileLine) => number | null | undefined;

/** A number in the unit of the indicator; one that is derived has some decimals more. */
function number(pick: Pick, more = 0): FileColumn['cell'] {
  return (line) => {
    const value = pick(line);
    if (value == null) return null;
    if (line.isJudgement) return writerOf(line)(value);
    const { unit, digits } = line.columns;
    return { value: rounded(value, digits + more), digits: digits + more, unit };
  };
}

/** A whole number without a unit. */
function whole(pick: Pick): FileColumn['cell'] {
  return (line) => {
    const value = pick(line);
    return value == null ? null : { value, digits: 0, unit: '' };
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** What a line is about. */
export const aboutColumns: readonly FileColumn[] = [
  {
    header: 'Area',
    meaning: 'Support for social workers, or outcomes for children',
    width: 12,
    cell: (line) => (line.columns.role === 'support' ? 'Support' : 'Outcome'),
  },
  { header: 'Subject', meaning: 'What it is about', width: 24, cell: (line) => line.columns.domain },
  { header: 'Indicator', meaning: 'What is counted', width: 46, cell: (line) => line.columns.label },
  { header: 'Unit', meaning: 'What the figures are in', width: 34, cell: (line) => line.columns.unit },
  {
    header: 'Better',
    meaning: 'Which end is better; "assumed" where that is our assumption',
    width: 14,
    cell: ({ columns }) =>
      columns.better && `${columns.better}${columns.better_is_assumed ? ' (assumed)' : ''}`,
  },
  { header: 'Year', meaning: 'Latest label year', width: 8, cell: whole(({ columns }) => columns.year) },
];

/** The published figure of an authority, and how it moved. */
export function figureColumns(name: string): FileColumn[] {
  return [
    {
      header: name,
      meaning: `The published figure of ${name}`,
      width: 12,
      cell: number(({ own }) => own?.value),
    },
    {
      header: 'Why there is no figure',
      meaning: 'The reason of the publisher',
      width: 20,
      cell: ({ own }) => (own && !hasValue(own.status) ? describeAbsence(own.status).short : null),
    },
    {
      header: 'Change on the year before',
      meaning: 'Figure minus that of the label year before',
      width: 12,
      cell: (line) => (line.isJudgement ? null : number(({ own }) => own?.change)(line)),
    },
    {
      header: 'Moved more than usual',
      meaning:
        'Whether the figure moved more than it and others of its size usually do; 5 in 100 do by chance',
      width: 12,
      cell: ({ own, hasMoved }) => (own?.surprise == null ? null : hasMoved ? 'yes' : 'no'),
    },
  ];
}

/** Its usual level, what that says, and its place. */
export const levelColumns: readonly FileColumn[] = [
  {
    header: 'Usual level',
    meaning: 'Where it usually stands, with the movement within a year taken out',
    width: 12,
    cell: number(({ own }) => own?.level, 1),
  },
  {
    header: 'Usual level, lower end',
    meaning: 'Lower end of its range (95%)',
    width: 12,
    cell: number(({ own }) => own?.lower, 1),
  },
  {
    header: 'Usual level, upper end',
    meaning: 'Upper end of its range (95%)',
    width: 12,
    cell: number(({ own }) => own?.upper, 1),
  },
  {
    header: 'Beside most authorities',
    meaning: 'What that range says beside the middle half of levels; "probably" by the range of 80 in 100',
    width: 22,
    cell: ({ own }) => (own?.word ? levelWords(own) : null),
  },
  {
    header: 'Place from lowest, from',
    meaning: 'Lowest place it may have',
    width: 10,
    cell: whole(({ own }) => own?.rank_lower),
  },
  {
    header: 'Place from lowest, to',
    meaning: 'Highest place it may have',
    width: 10,
    cell: whole(({ own }) => own?.rank_upper),
  },
  {
    header: 'Of',
    meaning: 'Authorities among which places are counted',
    width: 8,
    cell: whole(({ own }) => (own?.rank_lower == null ? null : own.ranked)),
  },
];

/** Those compared with, its region and England. */
export function besideColumns({ peers, region }: { peers: string; region: string }): FileColumn[] {
  return [
    {
      header: `Median of ${peers}`,
      meaning: `Median of the figures of ${peers}`,
      width: 14,
      cell: number((line) => line.peers.median, 1),
    },
    {
      header: 'With a figure among them',
      meaning: 'How many of those compared with have a figure',
      width: 10,
      cell: whole((line) => line.peers.values.length),
    },
    {
      header: 'Difference of usual levels',
      meaning: `Usual level minus the mean level of ${peers}; those of the same return left out`,
      width: 12,
      cell: number((line) => line.peers.difference?.difference, 1),
    },
    {
      header: 'Difference, lower end',
      meaning: 'Lower end of its range (95%)',
      width: 12,
      cell: number((line) => line.peers.difference?.lower, 1),
    },
    {
      header: 'Difference, upper end',
      meaning: 'Upper end of its range (95%); told apart where the range leaves 0 out',
      width: 12,
      cell: number((line) => line.peers.difference?.upper, 1),
    },
    ...wholeColumns(region),
  ];
}

/** Its region and England. */
function wholeColumns(region: string): FileColumn[] {
  return [
    {
      header: `Median of ${region}`,
      meaning: 'Median of the figures of its region, its own included',
      width: 12,
      cell: number((line) => line.region, 1),
    },
    { header: 'England', meaning: 'As published', width: 12, cell: number(({ columns }) => columns.england) },
  ];
}

/** Newer figures of the reader's own, where there are some. */
export const newerColumns: readonly FileColumn[] = [
  {
    header: 'Yours, newer and unpublished',
    meaning: 'A figure that the reader placed; it is not published',
    width: 14,
    cell: number((line) => line.newer?.value),
  },
  {
    header: 'Yours, year',
    meaning: 'The label year of that figure',
    width: 8,
    cell: whole((line) => line.newer?.year),
  },
  {
    header: 'Yours, beside most authorities',
    meaning: 'What its level would say beside the latest published levels',
    width: 22,
    cell: (line) => (line.newer ? newerWord(line.newer) : null),
  },
];
