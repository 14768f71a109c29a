import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { listPath } from '../../src/lib/offline/release-facts.ts';
import { isStale } from './newest-change.ts';
import { programOf } from './program.ts';

const root = join(import.meta.dirname, '../..');

/** What is built, each from those before it: tables and engine, pages, and what is made from pages. */
export const parts = ['tables', 'pages', 'search', 'previews'] as const;

export type Part = (typeof parts)[number];

export interface BuildOptions {
  /** Folder of the site on the host, for instance `/atlas/`. */
  base?: string;
  /** Folder the site is written to. */
  out?: string;
  /** What to build beside the tables: everything unless said otherwise. No page needs what is made from pages. */
  only?: readonly Part[];
}

interface Step {
  /** What the reader of the terminal is told. */
  doing: string;
  /** File that shows the step was done. */
  made: string;
  needed: () => boolean;
  command: readonly string[];
}

/** The base a site is built for: `BASE`, with a slash at both ends. */
export function siteBase(base = process.env['BASE'] ?? '/'): string {
  return `/${base}/`.replaceAll(/\/+/g, '/');
}

/**
 * Brings the tables, the engine, the pages and what is made from pages up to date with what they are made from, in that order, and says
 * what it does. Nothing happens when all is up to date. Throws one line when a step fails.
 */
export function buildSite(options: BuildOptions = {}): void {
  const { base = siteBase(), out = join(root, 'dist'), only = parts } = options;
  requireData();
  const ofPages = only.includes('pages') ? pageSteps(base, out, only) : [];
  for (const step of [...tableSteps(), ...ofPages]) {
    if (step.needed()) run(step, base);
  }
}

/** Whether the site in `dist` is older than what its pages are made from, or not complete. */
export function isSiteStale({ base = siteBase(), out = join(root, 'dist') }: BuildOptions = {}): boolean {
  return pageSteps(base, out, parts).some(({ needed }) => needed());
}

/** The pages, what is wanted of what is made from them, and the mark of the release. */
function pageSteps(base: string, out: string, only: readonly Part[]): Step[] {
  const after = [
    ...(only.includes('search') ? [searchStep(out)] : []),
    ...(only.includes('previews') ? [previewStep(out)] : []),
  ];
  return [pageStep(base, out), ...after, releaseStep(out)];
}

/** What the pages are made from, committed or not. */
function tableSteps(): Step[] {
  const curve = join(root, 'data/results/specification_curve.csv');
  const tables = join(root, 'public/data/datapackage.json');
  const engine = join(root, 'public/engine/duckdb-eh.wasm.gz');
  const makers = inputs('scripts/build-data.ts', 'scripts/build-data', 'scripts/node', 'src/lib');
  const linked = ['authorities', 'indicators', 'neighbours', 'observations', 'finding-pairs'].map(
    (name) => `data/${name}.csv`,
  );
  return [
    {
      doing: 'Estimating every link in every way (a minute or two, once)',
      made: curve,
      needed: () => isStale(curve, inputs(...linked)),
      command: ['scripts/build-links.ts'],
    },
    disclosureStep(),
    {
      doing: 'Building the tables (seconds)',
      made: tables,
      needed: () => isStale(tables, [...inputs('data'), ...makers]),
      command: ['scripts/build-data.ts'],
    },
    {
      doing: 'Packing the database engine (seconds, once)',
      made: engine,
      needed: () =>
        isStale(
          engine,
          inputs(
            'scripts/build-engine.ts',
            'scripts/node/strip-engine.ts',
            'node_modules/@duckdb/duckdb-wasm/package.json',
          ),
        ),
      command: ['scripts/build-engine.ts'],
    },
  ];
}

/** The report of what the tables give away, which stops the build where they give away a hidden cell. */
function disclosureStep(): Step {
  const made = join(root, 'data/disclosure-report.json');
  const tables = ['authorities', 'indicators', 'observations', 'benchmarks', 'library_indicators'];
  const measured = [...tables.map((name) => `data/${name}.csv`), 'data/library.parquet'];
  return {
    doing: 'Measuring what the tables give away (seconds)',
    made,
    needed: () => isStale(made, inputs(...measured)),
    command: ['scripts/data-disclosure.ts'],
  };
}

function pageStep(base: string, out: string): Step {
  const page = join(out, 'index.html');
  return {
    doing: 'Building the pages (a minute)',
    made: page,
    needed: () =>
      isStale(
        page,
        inputs('src', 'public', 'data', 'CHANGELOG.md', 'astro.config.mjs', 'package-lock.json'),
      ) ||
      builtFor(page) !== base ||
      showsNames(page) !== (process.env['IDENTITY'] === 'named'),
    command: [programOf('astro'), 'build', '--outDir', out],
  };
}

function searchStep(out: string): Step {
  const made = join(out, 'pagefind/pagefind-entry.json');
  const makers = inputs('scripts/build-search.ts', 'scripts/node/index-pages.ts');
  return {
    doing: 'Making the search index (seconds)',
    made,
    needed: () => isStale(made, [join(out, 'index.html'), ...makers]),
    command: ['scripts/build-search.ts', '--out', out],
  };
}

function previewStep(out: string): Step {
  const made = join(out, 'preview/home.png');
  const makers = inputs('scripts/build-previews.ts', 'scripts/build-previews');
  return {
    doing: 'Drawing an image of each page for shared links (half a minute)',
    made,
    needed: () => isStale(made, [join(out, 'index.html'), ...makers]),
    command: ['scripts/build-previews.ts', '--out', out],
  };
}

/** What marks the complete site as one release; nothing may be made after it. */
function releaseStep(out: string): Step {
  const made = join(out, listPath);
  const from = ['index.html', 'pagefind/pagefind-entry.json', 'preview/home.png'];
  const makers = inputs('scripts/build-service-worker.ts', 'scripts/build-service-worker', 'src/lib/offline');
  return {
    doing: 'Marking the release for reading offline (seconds)',
    made,
    needed: () =>
      isStale(made, [...from.map((path) => join(out, path)), ...makers]) ||
      hasWorker(out) === (process.env['SERVICE_WORKER'] === 'off' || process.env['IDENTITY'] === 'named'),
    command: ['scripts/build-service-worker.ts', '--out', out],
  };
}

/** Whether a built site keeps itself at hand on a reader's device. */
function hasWorker(out: string): boolean {
  return !readFileSync(join(out, listPath), 'utf8').startsWith('{}');
}

/** Paths of the project as paths of this machine. */
function inputs(...paths: string[]): string[] {
  return paths.map((path) => join(root, path));
}

/** The base a built page was made for, read from the address of its icon. */
function builtFor(page: string): string | undefined {
  return /<link rel="icon"[^>]* href="([^"]*\/)favicon\.svg"/.exec(readFileSync(page, 'utf8'))?.[1];
}

/** Whether a built page shows the names of authorities: such a build keeps its home page out of search engines. */
function showsNames(page: string): boolean {
  return readFileSync(page, 'utf8').includes('<meta name="robots" content="noindex">');
}

/** Runs one step with the Node of this process and shows what it prints. */
function run({ doing, made, command }: Step, base: string): void {
  console.log(`${doing} …`);
  const began = performance.now();
  const { status, error } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: buildEnvironment(base),
  });
  if (error) throw new Error(`${doing} could not start: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`${doing} failed: what is wrong is printed above.`);
  // A step that found nothing to write leaves an old file behind, which must count as looked at.
  const now = new Date();
  utimesSync(made, now, now);
  console.log(`${doing} took ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/**
 * The environment a build runs in. A test runner sets variables that Vite takes for its own (`BASE_URL`, `MODE`),
 * which would build another site under test than the one that is published.
 */
function buildEnvironment(base: string): NodeJS.ProcessEnv {
  const foreign = [
    'BASE_URL',
    'MODE',
    'DEV',
    'PROD',
    'SSR',
    'TEST',
    'VITEST',
    'VITEST_MODE',
    'VITEST_WORKER_ID',
  ];
  const kept = Object.entries(process.env).filter(([name]) => !foreign.includes(name));
  return { ...Object.fromEntries(kept), BASE: base, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Stops with one line when the committed data are not there. */
function requireData(): void {
  if (existsSync(join(root, 'data/observations.csv'))) return;
  throw new Error(
    'data/observations.csv is missing: get the data from the repository again (git checkout data), or make them from the official files with npm run data:anonymise -- --from FOLDER --secret-file FILE.',
  );
}
