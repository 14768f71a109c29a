import { plainCsv } from '../../src/lib/tables/csv-file.ts';
import { leftOut, type Register } from '../sources/register.ts';
import type { Identity } from './identity.ts';

type IdentityOf = (number: number) => Identity;

/** Which code is which authority, with the token of each. */
export function authorityKey(register: Register, identityOf: IdentityOf): string {
  return plainCsv(['code', 'name', 'number', 'token'], shownAuthorities(register, identityOf));
}

/** Which authorities are in which group. */
export function groupKey(
  register: Register,
  identityOf: IdentityOf,
  groupOf: ReadonlyMap<string, string>,
): string {
  const rows = shownAuthorities(register, identityOf)
    .map((authority) => ({ ...authority, group: groupOf.get(authority.code) ?? '' }))
    .toSorted((a, b) => a.group.localeCompare(b.group, 'en'));
  return plainCsv(['group', 'code', 'name', 'number'], rows);
}

/** The authorities that are shown, in the order of their codes. */
function shownAuthorities(register: Register, identityOf: IdentityOf) {
  return [...register.authorities.values()]
    .filter(({ number }) => !leftOut.has(number))
    .map(({ number, name }) => ({ ...identityOf(number), number, name }))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
}
