import { badValues, repeated, type Says } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import type { ScreenedFiles } from '../screened-files.ts';

/** Signs that are not seen, or that turn the direction of writing. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** Control characters, line ends in a cell among them. */
const controls = /\p{Cc}/u;

/** Spaces that look like one and are none to a program. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

/** What a spreadsheet prints for a formula that failed. */
const spreadsheetErrors = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL)[!?]?$/;

/** A check of every cell and every column name of both files. */
function everywhere(
  name: string,
  level: ScreenCheck['level'],
  isBad: (text: string) => boolean,
  says: Says,
): ScreenCheck {
  const check = ({ data, metaTable }: ScreenedFiles): Fault[] =>
    (['data', 'meta'] as const).flatMap((file) => {
      const table = file === 'data' ? data : metaTable;
      return table.columns.flatMap((column): Fault[] => [
        ...(isBad(column.name) ? [{ file, row: 1, column: column.name, value: column.name, ...says }] : []),
        ...badValues(table, column, isBad, says).map((fault) => ({ ...fault, file })),
      ]);
    });
  return { name, stage: 'text', level, ours: true, needs: {}, check };
}

/** Texts that differ in case only. */
function alike(texts: readonly string[]): string[] {
  const again = new Set(repeated(texts.map((text) => text.toLowerCase())));
  return texts.filter((text) => again.has(text.toLowerCase()));
}

/** What is in the letters themselves. */
export const textChecks: readonly ScreenCheck[] = [
  everywhere('unseen_signs', 'fail', (text) => unseen.test(text), {
    message: 'the text holds a sign that is not seen',
    remedy: 'Type the text again; it was probably copied from a document.',
  }),
  everywhere('control_characters', 'fail', (text) => controls.test(text), {
    message: 'the text holds a control character or a line end',
    remedy: 'Take it out.',
  }),
  everywhere('odd_spaces', 'warn', (text) => oddSpaces.test(text), {
    message: 'the text holds a space that is not the plain one',
    remedy: 'Type a plain space in its place.',
  }),
  everywhere('composed_letters', 'warn', (text) => text.normalize('NFC') !== text, {
    message: 'a letter is put together from two signs',
    remedy: 'Save the text in the form NFC, so that equal words are equal.',
  }),
  everywhere('spreadsheet_errors', 'fail', (text) => spreadsheetErrors.test(text), {
    message: 'a formula of a spreadsheet failed',
    remedy: 'Mend the formula, or write the symbol that says why there is no number.',
  }),
  {
    name: 'names_alike',
    stage: 'text',
    level: 'fail',
    ours: true,
    needs: { data: [] },
    check: ({ data }) =>
      [...new Set(alike([...new Set(data.columns.map(({ name }) => name))]))].map((column) => ({
        row: 1,
        column,
        message: 'another column has this name but for its case',
        remedy: 'Give every column a name of its own.',
      })),
  },
  {
    name: 'items_alike',
    stage: 'text',
    level: 'warn',
    ours: true,
    needs: { data: [] },
    check: ({ data, roles }) =>
      [...roles.filters, ...roles.groups].flatMap((column) => {
        const again = new Set(alike(column.values));
        return badValues(data, column, (value) => again.has(value), {
          message: 'another item differs from this in case only',
          remedy: 'Write each item in one way.',
        });
      }),
  },
];
