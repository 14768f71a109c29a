import type { ProjectFile } from './project-files.ts';
import { type Import, readImports } from './read-imports.ts';

/** Which rooms each room may take from, beside itself. The longest name that fits a path is its room. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'src/content.config.ts': ['src/content', 'src/lib'],
  'src/content': ['src/lib'],
  'src/pages': ['src/layouts', 'src/components', 'src/charts', 'src/content', 'src/lib', 'src/styles'],
  'src/layouts': ['src/components', 'src/lib', 'src/styles'],
  'src/components': ['src/charts', 'src/lib', 'src/styles'],
  'src/client': ['src/charts', 'src/lib'],
  'src/charts': ['src/lib'],
  'src/styles': [],
  'src/lib/links': ['src/lib/sql', 'src/lib/stats', 'src/lib/tables'],
  'src/lib/position': ['src/lib/stats', 'src/lib/tables'],
  'src/lib/release': ['src/lib/intake', 'src/lib/tables'],
  'src/lib/query': ['src/lib/sql', 'src/lib/tables'],
  'src/lib/intake': ['src/lib/tables'],
  'src/lib/screen': ['src/lib/intake', 'src/lib/tables'],
  'src/lib/disclosure': ['src/lib/tables'],
  'src/lib/site': ['src/lib/words', 'src/lib/tables'],
  'src/lib/words': ['src/lib/tables'],
  'src/lib/offline': [],
  'src/lib/sql': [],
  'src/lib/stats': [],
  'src/lib/tables': [],
  scripts: ['src/lib', 'src/charts'],
  bench: ['scripts', 'src/lib', 'src/client'],
  tests: ['.'],
  '.': [],
};

/** Rooms from which a room takes types only: words know the shape of what they tell, and compute nothing of it. */
const typeDoors: Readonly<Record<string, readonly string[]>> = {
  'src/lib/words/link': ['src/lib/links'],
  'src/lib/words/finding': ['src/lib/links'],
  'src/lib/words/authority': ['src/lib/position'],
  'src/lib/words/indicator': ['src/lib/position'],
  'src/lib/words/answer': ['src/lib/query'],
  'src/lib/words/release': ['src/lib/release'],
};

/** Rooms that may take from `src/client` too, but only inside a `<script>`. */
const mayUseClientInScript = ['src/pages', 'src/components'];

/** Where each outside package may be imported. A package that is not listed may be imported nowhere. */
const packageDoors: Readonly<Record<string, readonly string[]>> = {
  '@axe-core/playwright': ['tests'],
  '@codemirror/autocomplete': ['src/client/editor'],
  '@codemirror/commands': ['src/client/editor'],
  '@codemirror/lang-sql': ['src/client/editor'],
  '@codemirror/language': ['src/client/editor'],
  '@codemirror/state': ['src/client/editor'],
  '@codemirror/view': ['src/client/editor'],
  '@duckdb/duckdb-wasm': ['src/client/engine'],
  '@duckdb/node-api': ['scripts/node'],
  '@fontsource-variable/newsreader': ['src/layouts', 'src/styles'],
  '@fontsource-variable/source-sans-3': ['src/layouts', 'src/styles'],
  '@observablehq/plot': ['src/charts'],
  '@uwdata/flechette': ['src/client/engine'],
  ajv: ['tests'],
  arquero: ['scripts', 'tests'],
  astro: [
    'src/pages',
    'src/layouts',
    'src/components',
    'src/content',
    'src/content.config.ts',
    'astro.config.mjs',
  ],
  '@astrojs/mdx': ['astro.config.mjs'],
  '@astrojs/sitemap': ['astro.config.mjs'],
  'astro:content': ['src/pages', 'src/layouts', 'src/components', 'src/content.config.ts'],
  d3: ['src/charts'],
  binaryen: ['scripts/node'],
  'fast-check': ['tests'],
  'fast-xml-parser': ['src/lib/intake', 'scripts/sources'],
  fflate: ['src/lib/intake', 'scripts/sources', 'scripts/bundle'],
  fontkitten: ['scripts/build-previews'],
  fzstd: ['src/client/engine/parquet.ts'],
  'html-validate': ['tests'],
  hyparquet: ['src/client/engine/parquet.ts'],
  'hyparquet-writer': ['src/client/engine/saved'],
  linkedom: ['src/charts/drawing/render.ts'],
  pagefind: ['scripts/node'],
  papaparse: ['src/lib/intake/read-csv.ts'],
  'pure-rand': ['src/lib/stats/random.ts'],
  'playwright-core': ['tests', 'scripts/node', 'bench'],
  sharp: ['scripts/node'],
  typescript: ['tests/policy'],
  vitest: ['tests', 'vitest.config.ts'],
  'write-excel-file': ['src/lib/tables'],
  'workbox-core': ['src/client/service-worker'],
  'workbox-routing': ['src/client/service-worker'],
  'workbox-strategies': ['src/client/service-worker'],
};

/** Rooms in which Node's own modules may be used. */
const nodeDoors = ['scripts', 'tests', 'bench'];

/** Every import of a file that goes against the rules, each as one line that says what is allowed. */
export function forbiddenImports(file: ProjectFile): string[] {
  return readImports(file).flatMap((found) => {
    const allowed = found.file === undefined ? packageRule(file.path, found) : roomRule(file.path, found);
    return allowed ? [`${file.path} imports ${found.specifier}; ${allowed}`] : [];
  });
}

/** What a file may import of ours, when this import is not among it. */
function roomRule(path: string, found: Import): string | undefined {
  const from = roomOf(path);
  const to = found.file ?? '';
  const rooms = [from, ...(doors[from] ?? [])];
  if (to.startsWith('tests/') && from !== 'tests') return 'nothing imports tests';
  if (found.inScript && mayUseClientInScript.includes(from)) rooms.push('src/client');
  const typeRooms = Object.entries(typeDoors).flatMap(([room, types]) => (isWithin(path, room) ? types : []));
  if (found.isType) rooms.push(...typeRooms);
  if (rooms.includes('.') || rooms.some((room) => isWithin(to, room))) return undefined;
  const types = typeRooms.length === 0 ? '' : `, and types of ${typeRooms.join(', ')}`;
  return `${from} may import only ${rooms.filter((room) => !typeRooms.includes(room)).join(', ')}${types}`;
}

/** Where a package may be imported, when this is not the place. */
function packageRule(path: string, found: Import): string | undefined {
  const name = found.package ?? '';
  if (roomOf(path) === 'tests' && (name.startsWith('node:') || packageDoors[name])) return undefined;
  const places = name.startsWith('node:') ? nodeDoors : packageDoors[name];
  if (!places) return `${name} has no door: list it in tests/policy/import-rules.ts`;
  return places.some((place) => isWithin(path, place))
    ? undefined
    : `${name} may be imported only in ${places.join(', ')}`;
}

/** The room a path belongs to. */
function roomOf(path: string): string {
  const rooms = Object.keys(doors).filter((room) => isWithin(path, room));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? '.';
}

/** Whether a path is this file or lies in this folder. */
function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
