import { leftOut, type Register } from '../sources/register.ts';
import type { Identity } from './identity.ts';

type IdentityOf = (number: number) => Identity;

/** Which code is which authority, with the token of each. */
export function authorityKey(register: Register, identityOf: IdentityOf): string {
  const rows = rowsOf(register, identityOf).map(
    ({ code, name, number, token }) => `${code},${quoted(name)},${number},${token}`,
  );
  return ['code,name,number,token', ...rows, ''].join('\n');
}

/** Which authorities are in which group. */
export function groupKey(
  register: Register,
  identityOf: IdentityOf,
  groupOf: ReadonlyMap<string, string>,
): string {
  const rows = rowsOf(register, identityOf)
    .map(({ code, name, number }) => ({ group: groupOf.get(code) ?? '', code, name, number }))
    .toSorted((a, b) => a.group.localeCompare(b.group, 'en'))
    .map(({ group, code, name, number }) => `${group},${code},${quoted(name)},${number}`);
  return ['group,code,name,number', ...rows, ''].join('\n');
}

/** The authorities that are shown, in the order of their codes. */
function rowsOf(register: Register, identityOf: IdentityOf) {
  return [...register.authorities.values()]
    .filter(({ number }) => !leftOut.has(number))
    .map(({ number, name }) => ({ ...identityOf(number), number, name }))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
