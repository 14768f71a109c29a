import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type as system } from 'node:os';
import { findChromium } from '../../scripts/node/find-chromium.ts';
import { mosaicEngine, versionOf } from './installed.ts';
import { countStandings, describeSamples } from './report.ts';
import type { Samples } from './samples.ts';

/** What must be known of a run beside its numbers. */
export interface Run {
  visits: number;
  slowMegabits: number;
  minutes: number;
}

/** The whole report as a Markdown page. */
export function describeRun(samples: Samples, run: Run): string {
  const { ahead, level, behind } = countStandings(samples);
  return `# Side by side: the same chart and the same ten queries

Made by \`npm run bench:rivals\` on ${new Date().toISOString().slice(0, 10)}, in ${run.minutes.toFixed(0)} minutes. Of ${ahead + level + behind} rows ours is ahead in ${ahead}, level
in ${level} (medians within 5 %) and behind in ${behind}; the end says why.

${facts().join('\n')}

${method(run).join('\n')}

${describeSamples(samples)}
`;
}

function facts(): string[] {
  const processors = cpus();
  const chromium = execFileSync(findChromium(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return [
    `- Machine: ${processors.length} × ${processors[0]?.model.trim()}, ${(totalmem() / 1e9).toFixed(0)} GB, ${system()} ${release()}, Node ${process.versions.node}, ${chromium}`,
    `- Observable Framework ${versionOf('@observablehq/framework')}, with Observable Plot ${versionOf('@observablehq/plot')} and the version of DuckDB-WASM it pins, ${versionOf('@duckdb/duckdb-wasm')}`,
    `- Mosaic: vgplot ${versionOf('@uwdata/vgplot')}, with the version of DuckDB-WASM it asks for, ${versionOf(mosaicEngine)}`,
  ];
}

function method({ visits, slowMegabits }: Run): string[] {
  return [
    `- Each number is the median of ${visits} ${visits === 1 ? 'visit' : 'visits'}, with the range of all in brackets. Contestants take turns, and who begins changes from round to round; a round before the first is not counted.`,
    '- A first visit has a browser and a profile of its own, and no service worker. A second visit follows in the same browser, from its cache (files may be kept ten minutes), and still without a service worker.',
    '- One static server for all, the one of `npm start`, with gzip for everything that gzip makes smaller, over HTTP/1.1 and without delay. Bytes and requests are counted in the server, with headers and with what workers fetch.',
    `- At ${slowMegabits} Mbit/s the server itself is slowed, all connections together, which binds workers too.`,
    '- Times run from the navigation to the first frame that shows it. The chart: the points and their line, seen. The live result: n, r and slope computed by the database in the page. All three must show the same n, r and slope, and give the same rows to each query, or the run fails.',
    '- Our first chart on the page of one link is the average of all years; on the live page it is that of the latest year, as the others draw it.',
    '- Framework: pages as its guide writes them, the points of its chart as a file of their own made at build time, everything else from its DuckDBClient. Mosaic: one bundle, its own connector; it draws from the database, so its live page stands for the page of one link too. Its cache of answers is off for the queries asked again, since an answer kept is not computed.',
    '- Both take the tables as Arrow files made from our Parquet files: DuckDB’s own Parquet reader is an extension fetched from a third party while the page runs, which is in no package. This favours them: they fetch and run no reader. Whatever else they would fetch from a third party (fonts, modules, the engine) comes from the same server.',
    '- Queries: every value of every row read in the page. A query is asked for the first time once its tables are there, then five times more, of which the median counts.',
    '- PSS: memory of the processes that draw the page, one second after it came to rest.',
  ];
}
