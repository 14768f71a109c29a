import { noUnit, type IndicatorWordsRow } from '../../tables/indicator-words.ts';

/** How a support is spoken of in a sentence about a link. */
export interface SupportWords {
  /** In a headline. */
  name: string;
  /** After "an authority’s"; always in the singular. */
  subject: string;
  /** After "authorities with". */
  plural: string;
  /** One step of it and several. */
  unit: readonly [one: string, many: string];
}

/** How an outcome is spoken of in a sentence about a link. */
export interface OutcomeWords {
  /** In a headline, after "and". */
  name: string;
  /** What was higher or lower. */
  subject: string;
  verb: 'was' | 'were';
  /** What a difference is counted in. */
  unit: string;
}

/** The words of every indicator, by its identifier. Each throws where there is none, so that none goes unnamed. */
export interface IndicatorWords {
  /** For the head of a column or a row, where the children counted stand beside it. */
  shortLabel: (indicator: string) => string;
  /** For a line in which nothing else says which children are counted. */
  shortLabelAlone: (indicator: string) => string;
  /** Its short label and what people call it besides; those of several may be alike. None where it has neither. */
  everydayNames: (indicator: string) => string[];
  /** What to ask the team about it. */
  askAbout: (indicator: string) => string;
  /** A context indicator inside a sentence. */
  contextName: (indicator: string) => string;
  /** What its label year means beyond what its clock says; empty for most. */
  clockNote: (indicator: string) => string;
  supportWords: (indicator: string) => SupportWords;
  outcomeWords: (indicator: string) => OutcomeWords;
  /** A pair in the words of a headline: "Agency staff and re-referrals". */
  pairTitle: (support: string, outcome: string) => string;
}

/**
 * The words of indicators from the rows of their file.
 *
 * @example wordsOfIndicators(rows).pairTitle('agency_rate', 're_referrals') // 'Agency staff and re-referrals'
 */
export function wordsOfIndicators(rows: readonly IndicatorWordsRow[]): IndicatorWords {
  const { word, optional } = wordReader(rows);
  const step = (indicator: string, column: 'support_step' | 'support_steps'): string => {
    const text = word(indicator, column);
    return text === noUnit ? '' : text;
  };
  return {
    shortLabel: (indicator) => word(indicator, 'short_label'),
    shortLabelAlone: (indicator) =>
      optional(indicator, 'short_label_alone') || word(indicator, 'short_label'),
    everydayNames: (indicator) =>
      [optional(indicator, 'short_label'), ...optional(indicator, 'everyday_names').split('|')]
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    askAbout: (indicator) => word(indicator, 'question'),
    contextName: (indicator) => word(indicator, 'context_name'),
    clockNote: (indicator) => optional(indicator, 'clock_note'),
    supportWords: (indicator) => ({
      name: word(indicator, 'headline'),
      subject: word(indicator, 'support_singular'),
      plural: word(indicator, 'support_plural'),
      unit: [step(indicator, 'support_step'), step(indicator, 'support_steps')],
    }),
    outcomeWords: (indicator) => ({
      name: word(indicator, 'headline'),
      subject: word(indicator, 'outcome_subject'),
      verb: word(indicator, 'outcome_verb') === 'was' ? 'was' : 'were',
      unit: word(indicator, 'outcome_unit'),
    }),
    pairTitle: (support, outcome) => `${word(support, 'headline')} and ${word(outcome, 'headline')}`,
  };
}

type ReadWord = (indicator: string, column: keyof IndicatorWordsRow) => string;

/** Reads a word that must be there, and one that may be empty. */
function wordReader(rows: readonly IndicatorWordsRow[]): { word: ReadWord; optional: ReadWord } {
  const known = new Map(rows.map((row) => [row.indicator, row]));
  const optional: ReadWord = (indicator, column) => {
    const row = known.get(indicator);
    if (!row) throw new Error(`data/indicator-words.csv has no row ${indicator}`);
    return row[column];
  };
  const word: ReadWord = (indicator, column) => {
    const text = optional(indicator, column);
    if (text === '') throw new Error(`data/indicator-words.csv has no ${column} for ${indicator}`);
    return text;
  };
  return { word, optional };
}
