import type { DepartmentRow } from './department-table.ts';

/** What the population estimates know of one authority. */
export interface RegisteredAuthority {
  number: number;
  name: string;
  region: string;
  /** Statistical code in the newest year. */
  area: string;
}

/** Every authority by number, and by each statistical code it has had. */
export interface Register {
  authorities: ReadonlyMap<number, RegisteredAuthority>;
  byArea: ReadonlyMap<string, number>;
}

/** Too small for any rate: their figures are left out altogether. */
export const leftOut: ReadonlySet<number> = new Set([201, 420]);

/** Whether the register knows this number. */
export function knowsAuthority(register: Register, number: number): boolean {
  return register.authorities.has(number);
}

/** The register as the rows give it; the newest row of an authority wins. */
export function registerOf(rows: readonly DepartmentRow[]): Register {
  const authorities = new Map<number, RegisteredAuthority>();
  const byArea = new Map<string, number>();
  for (const row of rows.toSorted((a, b) => a.year - b.year)) {
    const [number] = row.numbers;
    if (number === undefined) continue;
    authorities.set(number, { number, name: row.name, region: row.region, area: row.area });
    byArea.set(row.area, number);
  }
  return { authorities, byArea };
}
