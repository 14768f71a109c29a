import { SQLDialect } from '@codemirror/lang-sql';
import { sqlWords } from '../../lib/query/print-sql.ts';

const types =
  'bigint boolean date decimal double float hugeint integer interval list map real smallint struct text time ' +
  'timestamp tinyint ubigint uinteger usmallint utinyint uuid varchar';

/** SQL as DuckDB reads it, as far as colouring and brackets need to know. */
export const duckdbDialect = SQLDialect.define({
  keywords: sqlWords.join(' '),
  types,
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@%^&|',
  specialVar: ':$?',
  caseInsensitiveIdentifiers: true,
});
