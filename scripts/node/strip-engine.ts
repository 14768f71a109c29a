/** What was left of the engine. */
export interface StrippedEngine {
  wasm: Uint8Array;
  /** How many exports were kept and how many were dropped. */
  kept: number;
  dropped: number;
}

/** Exports of the tool chain that its start-up looks for by way of other names than those in the glue. */
const runtime = /^(memory|__indirect_function_table|__wasm|setThrew|_?emscripten_stack)/;

/** What the engine uses of WebAssembly beyond its first version, and so what any browser it runs in must know. */
const engineFeatures = [
  'MutableGlobals',
  'SignExt',
  'NontrappingFPToInt',
  'BulkMemory',
  'BulkMemoryOpt',
  'ExceptionHandling',
  'ReferenceTypes',
  'Multivalue',
  'SIMD128',
  'ExtendedConst',
  'CallIndirectOverlong',
] as const;

/** Fewer than this means that the glue is written in another way than the one we read. */
const fewestNames = 50;

/** Without these no query runs. */
const indispensable = ['malloc', 'duckdb_web_open', 'duckdb_web_pending_query_start_buffer'];

/**
 * The database engine without what only loadable extensions would link against: the exports that its JavaScript
 * never names, and all code and data that nothing reaches once they are gone. Same input, same bytes.
 * Throws when the engine or its JavaScript is not of the shape this knows.
 */
export async function stripEngine(engine: Uint8Array, glue: string): Promise<StrippedEngine> {
  const compiled = new WebAssembly.Module(engine as BufferSource);
  const isWanted = wantedExports(compiled, glue);
  const { kept = [], dropped = [] } = Object.groupBy(exportNames(compiled), (name) =>
    isWanted(name) ? 'kept' : 'dropped',
  );
  for (const name of indispensable) {
    if (!kept.includes(name)) throw new Error(`stripEngine missing export: ${name} of ${kept.length} kept`);
  }
  return { wasm: await removeUnused(engine, dropped), kept: kept.length, dropped: dropped.length };
}

/** The names by which the page that loads an engine reaches what is in it. */
export function exportNames(engine: WebAssembly.Module): string[] {
  return WebAssembly.Module.exports(engine).map(({ name }) => name);
}

/** Which exports are wanted: those the JavaScript names, those the tool chain needs, those the engine asks of itself. */
export function wantedExports(engine: WebAssembly.Module, glue: string): (name: string) => boolean {
  const named = namesInGlue(glue);
  const ownImports = WebAssembly.Module.imports(engine).filter(({ module }) => module.startsWith('GOT.'));
  const selfLinked = new Set(ownImports.map(({ name }) => name));
  return (name) =>
    named.has(name) || named.has(name.replace(/^_/, '')) || selfLinked.has(name) || runtime.test(name);
}

/** The exports that the JavaScript beside the engine calls by name. */
export function namesInGlue(glue: string): Set<string> {
  const calls = [
    /wasmExports\.([\w$]+)/g,
    /wasmExports\["([^"]+)"\]/g,
    /Module\["_([\w$]+)"\]/g,
    /Module\._([\w$]+)/g,
  ];
  const names = new Set(calls.flatMap((call) => [...glue.matchAll(call)].map((match) => match[1] ?? '')));
  if (names.size < fewestNames) {
    throw new Error(`namesInGlue found ${names.size} names, expected at least ${fewestNames}`);
  }
  return names;
}

/**
 * Drops these exports, and all functions, data and types that nothing reaches then. The tool is 15 MB, so it is loaded
 * only when there is work.
 */
async function removeUnused(wasm: Uint8Array, exports: readonly string[]): Promise<Uint8Array> {
  const { default: binaryen } = await import('binaryen');
  const module = binaryen.readBinary(wasm);
  try {
    module.setFeatures(engineFeatures.reduce<number>((all, name) => all | binaryen.Features[name], 0));
    for (const name of exports) module.removeExport(name);
    module.runPasses(['remove-unused-module-elements']);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}
