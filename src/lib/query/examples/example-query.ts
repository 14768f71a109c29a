/** Where the choices of a parameter come from; a page fills them from the tables. */
export type ChoiceSource =
  | 'supports'
  | 'outcomes'
  | 'indicators'
  /** Percentages whose number of cases the publisher prints. */
  | 'counted_percentages'
  | 'authorities'
  /** Label years of the site, newest first. */
  | 'years'
  /** Methods of the table links that every followed pair has. */
  | 'methods'
  /** Groups of children an outcome may be about. */
  | 'tiers'
  /** Indicators of the library. */
  | 'library_indicators';

/** What a `:name` of a statement stands for, and how it is asked for. */
export interface QueryParameter {
  name: string;
  /** Label of its form field. */
  label: string;
  type: 'text' | 'integer' | 'number';
  default: string | number;
  /** Where there are choices, the value is one of them; otherwise it is typed. */
  choices?: ChoiceSource;
}

/** A question that a statement answers from the published tables. */
export interface ExampleQuery {
  /** In addresses; never changes. */
  id: string;
  /** As a researcher would ask it. */
  question: string;
  /** How to read the answer, and what it does not say. */
  note: string;
  sql: string;
  parameters: readonly QueryParameter[];
}

export const support: QueryParameter = {
  name: 'support',
  label: 'Support',
  type: 'text',
  default: 'agency_rate',
  choices: 'supports',
};

export const outcome: QueryParameter = {
  name: 'outcome',
  label: 'Outcome',
  type: 'text',
  default: 're_referrals',
  choices: 'outcomes',
};

export const indicator: QueryParameter = {
  name: 'indicator',
  label: 'Indicator',
  type: 'text',
  default: 're_referrals',
  choices: 'indicators',
};

export const percentage: QueryParameter = {
  name: 'indicator',
  label: 'Percentage',
  type: 'text',
  default: 'repeat_plans',
  choices: 'counted_percentages',
};

export const year: QueryParameter = {
  name: 'year',
  label: 'Label year',
  type: 'integer',
  default: 2025,
  choices: 'years',
};

export const authority: QueryParameter = {
  name: 'authority',
  label: 'Authority',
  type: 'text',
  default: 'A010',
  choices: 'authorities',
};
