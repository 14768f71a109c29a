import { quoteText } from '../sql/quote.ts';
import { bindParameters, type ParameterValue } from './bind-parameters.ts';
import { soleStatement } from './sole-statement.ts';
import { usedIn } from './tables-used.ts';

/** A query to be run elsewhere. */
export interface QueryElsewhere {
  sql: string;
  parameters: Readonly<Record<string, ParameterValue>>;
  /** Address of the folder of published files, with a slash at its end. */
  filesUrl: string;
  /** How to cite the data, in one sentence. */
  citation: string;
}

/** Code that runs a query in one program. */
export interface Snippet {
  id: 'duckdb' | 'python' | 'r';
  /** What the program is called. */
  name: string;
  code: string;
}

/**
 * The same query, its values filled in, for the DuckDB command line, Python and R: the tables it names as views on the
 * published files, the macros it calls, and the citation. Throws where a parameter has no value.
 */
export function snippetsOf(query: QueryElsewhere): Snippet[] {
  const sql = soleStatement(bindParameters(query.sql, query.parameters).sql).trimStart();
  const setUp = setUpOf(sql, query.filesUrl);
  const parts = { setUp, sql, citation: query.citation.replaceAll(/\s+/g, ' ').trim() };
  return [
    { id: 'duckdb', name: 'DuckDB', code: duckdbCode(parts) },
    { id: 'python', name: 'Python', code: pythonCode(parts) },
    { id: 'r', name: 'R', code: rCode(parts) },
  ];
}

/** A statement whose last line is a comment would take what follows it for part of that. */
const endsInComment = /--[^\n]*$/;

interface Parts {
  setUp: string;
  sql: string;
  citation: string;
}

/** The statements that put the published files and the macros in reach. */
function setUpOf(sql: string, filesUrl: string): string {
  const { tables, macros } = usedIn(sql);
  const views = tables.map((name) => {
    const file = new URL(`${name}.parquet`, filesUrl).href;
    return `CREATE OR REPLACE VIEW ${name} AS FROM read_parquet(${quoteText(file)});`;
  });
  return [...views, ...macros.map((macro) => macro.sql)].join('\n');
}

function duckdbCode({ setUp, sql, citation }: Parts): string {
  return `-- ${citation}
-- duckdb version 1.4 or newer; start it with: duckdb -init this-file.sql
${setUp === '' ? '' : `${setUp}\n`}
${sql}${endsInComment.test(sql) ? '\n' : ''};
`;
}

function pythonCode({ setUp, sql, citation }: Parts): string {
  return `# ${citation}
# pip install duckdb pandas
import duckdb

atlas = duckdb.connect()
${setUp === '' ? '' : `atlas.execute(${pythonText(setUp)})\n`}answer = atlas.sql(${pythonText(sql)}).df()
print(answer)
`;
}

function rCode({ setUp, sql, citation }: Parts): string {
  return `# ${citation}
# install.packages("duckdb")
library(duckdb)

atlas <- dbConnect(duckdb())
for (statement in ${rStatements(setUp)}) dbExecute(atlas, statement)
answer <- dbGetQuery(atlas, ${rText(sql)})
print(answer)
dbDisconnect(atlas, shutdown = TRUE)
`;
}

/** A text of several lines as Python reads it. */
function pythonText(text: string): string {
  return `"""\n${text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}\n"""`;
}

/** The statements one by one, because R sends one at a time. */
function rStatements(setUp: string): string {
  const statements = setUp === '' ? [] : setUp.split(/;\n(?=CREATE )/).map((each) => each.replace(/;$/, ''));
  return `c(${statements.map((statement) => `\n  ${rText(statement)}`).join(',')}${statements.length > 0 ? '\n' : ''})`;
}

/** A text as R (4.0 or newer) reads it: raw, with as many hyphens as keep it from ending early. */
function rText(text: string): string {
  let hyphens = '';
  while (text.includes(`)${hyphens}"`)) hyphens += '-';
  return `r"${hyphens}(${text})${hyphens}"`;
}
