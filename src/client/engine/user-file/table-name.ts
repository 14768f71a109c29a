/** A name for the table of a file: its own in small letters, without what SQL would want quotes for. */
export function tableName(fileName: string, taken: readonly string[]): string {
  const bare = fileName
    .toLowerCase()
    .replace(/(\.[a-z0-9]{1,8}){1,2}$/, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40);
  const name = /^[a-z]/.test(bare) && !keywords.has(bare) ? bare : `my_${bare || 'file'}`;
  return taken.includes(name) ? `my_${name}` : name;
}

/** Names for columns, each once whatever the case, none empty, none with characters that cannot be seen. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given, i) => {
    const plain =
      given
        .replaceAll(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 200) || `column_${i + 1}`;
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** What is said of names that a file gives twice, or not at all, and of what they became. */
export function notesOnNames(given: readonly string[], names: readonly string[]): string[] {
  return names.flatMap((name, i) => {
    const written = (given[i] ?? '').trim();
    if (written === name) return [];
    if (written === '') return [`Column ${i + 1} has no name in the file; here it is ${name}.`];
    const isTwice = given.some((other, j) => j < i && other.trim().toLowerCase() === written.toLowerCase());
    return [
      isTwice
        ? `Another column before column ${i + 1} is named ${written}, too; here it is ${name}.`
        : `Column ${i + 1} is named ${name} here.`,
    ];
  });
}

/** Words that SQL would take for its own where a table is named. */
const keywords = new Set(
  [
    'all analyse analyze and anti any array as asc asof asymmetric at authorization binary both by case cast check',
    'collate collation column columns concurrently constraint create cross default deferrable desc describe distinct',
    'do else end except exists extract false fetch for foreign freeze from full generated glob group having ilike in',
    'initially inner inout intersect interval into is isnull join lambda lateral leading left like limit map natural',
    'not notnull null offset on only or order outer overlaps pivot pivot_longer pivot_wider placing positional primary',
    'qualify references returning right row rows select semi set show similar some struct summarize symmetric table',
    'tablesample then to trailing true try_cast union unique unnest unpack unpivot using values variadic verbose when where',
    'window with',
  ].flatMap((line) => line.split(' ')),
);
