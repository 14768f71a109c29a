/** The label years in which an authority has figures of its own, both inclusive. */
export interface AuthorityLife {
  first: number;
  last: number;
  /** Whether it ended, rather than its figures. */
  abolished: boolean;
}

/** Label years of all figures held: the population of mid-2012 bears the label 2013. */
const held = { first: 2013, last: 2025 } as const;

/** Authorities that ended, by number: their last label year. */
const ended: Readonly<Record<number, number>> = { 835: 2019, 836: 2019, 837: 2019, 928: 2021, 909: 2023 };

/** Authorities that began, by number: their first label year. */
const begun: Readonly<Record<number, number>> = {
  838: 2019,
  839: 2019,
  940: 2021,
  941: 2021,
  942: 2023,
  943: 2023,
};

/**
 * The life of an authority. Reorganisations take effect on 1 April, so that the year of the change belongs
 * to the old and to the new authority, each for its own part of the returns. Units are never spliced.
 */
export function lifeOf(number: number): AuthorityLife {
  return {
    first: begun[number] ?? held.first,
    last: ended[number] ?? held.last,
    abolished: number in ended,
  };
}

/** Whether a label year lies in a life. */
export function isAlive(life: AuthorityLife, year: number): boolean {
  return year >= life.first && year <= life.last;
}
