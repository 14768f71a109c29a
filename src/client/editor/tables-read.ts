/** Words of SQL that may follow a table where an alias could stand. */
const wordsAfterATable =
  /^(?:where|on|using|join|left|right|inner|full|cross|anti|semi|asof|positional|natural|group|order|having|qualify|limit|union|except|intersect|window|set|as|select)$/i;

/** The tables a statement reads, under the names it gives them. */
export function tablesRead(sql: string): Map<string, string> {
  const named = sql.matchAll(/(?:\bfrom|\bjoin|,)\s*"?(\w+)"?(?:\s+(?:as\s+)?"?(\w+)"?)?/gi);
  return new Map(
    [...named].flatMap(([, table = '', alias]) => {
      const own: [string, string][] = [[table.toLowerCase(), table]];
      return alias && !wordsAfterATable.test(alias) ? [...own, [alias.toLowerCase(), table]] : own;
    }),
  );
}
