// Long because it is a lookup table: every column of the words of indicators, with its use.
import type { Role } from './table.ts';

/** One use of a word for an indicator: a column of `data/indicator-words.csv`. */
export interface WordUse {
  column: string;
  /** Where the word stands. */
  description: string;
  /** The roles that cannot do without it. */
  needed: readonly Role[];
  /** The roles that may have it besides. */
  allowed?: readonly Role[];
  oneOf?: readonly string[];
}

/** Says that a support is counted in nothing that has a name: "2 lower". */
export const noUnit = 'none';

const everyRole = ['support', 'outcome', 'context'] as const;

/** Every use, in the order of the columns behind `indicator`. */
export const wordUses = [
  {
    column: 'short_label',
    description: 'Head of a column or a row, where the children counted stand beside it.',
    needed: ['support', 'outcome'],
  },
  {
    column: 'short_label_alone',
    description: 'The same where nothing stands beside it and it would read like another.',
    needed: [],
    allowed: ['support', 'outcome'],
  },
  {
    column: 'everyday_names',
    description: 'Other names people use for it, separated by a vertical bar.',
    needed: [],
    allowed: everyRole,
  },
  {
    column: 'question',
    description: 'What a director could ask the team: of the count first, then of the practice.',
    needed: ['support', 'outcome'],
  },
  {
    column: 'headline',
    description: 'In a headline: a support begins it with a capital, an outcome stands after “and”.',
    needed: ['support', 'outcome'],
  },
  { column: 'support_singular', description: 'After “an authority’s”.', needed: ['support'] },
  { column: 'support_plural', description: 'After “authorities with”.', needed: ['support'] },
  {
    column: 'support_step',
    description: `One step of it, as in “1 point higher”; ${noUnit} for a bare number.`,
    needed: ['support'],
  },
  {
    column: 'support_steps',
    description: `Several steps of it, as in “10 points higher”; ${noUnit} for a bare number.`,
    needed: ['support'],
  },
  { column: 'outcome_subject', description: 'What was higher or lower.', needed: ['outcome'] },
  {
    column: 'outcome_verb',
    description: 'Behind it: was or were.',
    needed: ['outcome'],
    oneOf: ['was', 'were'],
  },
  { column: 'outcome_unit', description: 'What a difference is counted in.', needed: ['outcome'] },
  { column: 'context_name', description: 'In a list of what two places share.', needed: ['context'] },
  {
    column: 'clock_note',
    description: 'What its label year means beyond what its clock says.',
    needed: [],
    allowed: everyRole,
  },
] as const satisfies readonly WordUse[];

/** The words of one indicator as the file has them; an empty text where it has none. */
export type IndicatorWordsRow = Readonly<Record<'indicator' | (typeof wordUses)[number]['column'], string>>;
