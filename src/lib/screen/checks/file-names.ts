import type { Fault, ScreenCheck } from '../finding.ts';
import type { ScreenedFiles } from '../screened-files.ts';

type Part = 'data' | 'meta';

const endings: Readonly<Record<Part, RegExp>> = { data: /\.csv(\.gz)?$/i, meta: /\.meta\.csv(\.gz)?$/i };

/** A check of the name of one of the two files. */
function nameCheck(
  name: string,
  part: Part,
  isBad: (stem: string, name: string) => boolean,
  message: string,
) {
  const check = (files: ScreenedFiles): Fault[] => {
    const file = part === 'data' ? files.dataName : files.metaName;
    if (file === undefined || !isBad(file.replace(endings[part], ''), file)) return [];
    return [{ file: part, value: file, message, remedy: 'Rename the file: letters, digits, - and _ only.' }];
  };
  return {
    name,
    stage: 'filename',
    level: 'fail',
    needs: part === 'meta' ? { meta: [] } : {},
    check,
  } as const;
}

/** Names of a pair are one name with two endings; a name that ends twice is told too. */
function unlikeNames({ dataName, metaName }: ScreenedFiles): Fault[] {
  const stem = dataName.replace(endings.data, '');
  const message = 'the two file names do not match';
  const remedy = `Name the meta file ${stem}.meta.csv.`;
  if (metaName === undefined || (endings.meta.test(metaName) && metaName.replace(endings.meta, '') === stem))
    return [];
  return [{ file: 'meta', value: metaName, message, remedy }];
}

const hasSpace = (stem: string) => /\s/.test(stem);
const hasSign = (stem: string) => /[^\w\s-]/.test(stem);

/** The names of the two files. */
export const fileNameChecks: readonly ScreenCheck[] = [
  nameCheck('data_name_spaces', 'data', hasSpace, 'the file name has a space'),
  nameCheck('meta_name_spaces', 'meta', hasSpace, 'the file name has a space'),
  nameCheck('data_name_signs', 'data', hasSign, 'the file name has a sign that is not allowed'),
  nameCheck('meta_name_signs', 'meta', hasSign, 'the file name has a sign that is not allowed'),
  nameCheck(
    'data_name_ending',
    'data',
    (stem, file) => !endings.data.test(file) || endings.meta.test(file) || /\.csv$/i.test(stem),
    'the file name does not end in .csv, or ends in it twice',
  ),
  { name: 'names_match', stage: 'filename', level: 'fail', needs: { meta: [] }, check: unlikeNames },
];
