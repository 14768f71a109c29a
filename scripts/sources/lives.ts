/** The label years in which an authority has figures of its own, both inclusive. */
export interface AuthorityLife {
  first: number;
  last: number;
  /** Whether it ended, rather than its figures. */
  abolished: boolean;
  /** Numbers of the authorities that took over its area; none while it stands. */
  successors: readonly number[];
}

/** Label years of all figures held: the population of mid-2012 bears the label 2013. */
const held = { first: 2013, last: 2025 } as const;

/** Authorities that ended, by number: their last label year. */
const ended: Readonly<Record<number, number>> = { 835: 2019, 836: 2019, 837: 2019, 928: 2021, 909: 2023 };

/** Who took over the area of those that ended, by number. The area of 835 went mostly to 838 and partly to 839. */
const heirs: Readonly<Record<number, readonly number[]>> = {
  835: [838, 839],
  836: [839],
  837: [839],
  928: [940, 941],
  909: [942, 943],
};

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
    successors: heirs[number] ?? [],
  };
}

/** Whether a label year lies in a life. */
export function isAlive(life: AuthorityLife, year: number): boolean {
  return year >= life.first && year <= life.last;
}
