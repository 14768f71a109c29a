/** One section of a WebAssembly file: its number and where its bytes lie, header included. */
interface Section {
  id: number;
  start: number;
  body: number;
  end: number;
}

const exportSection = 7;
const importSection = 2;
/** `\0asm`, version 1. */
const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** The same WebAssembly file with only those exports whose names are wanted. Throws when the file is not WebAssembly. */
export function keepExports(
  wasm: Uint8Array,
  isWanted: (name: string) => boolean,
): { wasm: Uint8Array; kept: string[]; dropped: number } {
  const section = sectionsOf(wasm).find(({ id }) => id === exportSection);
  if (!section) throw new Error('keepExports found no section of exports');
  const entries = exportsIn(wasm, section);
  const wanted = entries.filter(({ name }) => isWanted(name));
  const body = join([leb(wanted.length), ...wanted.map(({ bytes }) => bytes)]);
  const parts = [
    wasm.subarray(0, section.start),
    Uint8Array.of(exportSection),
    leb(body.length),
    body,
    wasm.subarray(section.end),
  ];
  return {
    wasm: join(parts),
    kept: wanted.map(({ name }) => name),
    dropped: entries.length - wanted.length,
  };
}

/** The names a WebAssembly file asks of the page that loads it, each with the module it asks. */
export function importNames(wasm: Uint8Array): { module: string; name: string }[] {
  const section = sectionsOf(wasm).find(({ id }) => id === importSection);
  if (!section) return [];
  const reader = readerAt(wasm, section.body);
  return Array.from({ length: reader.number() }, () => {
    const found = { module: reader.text(), name: reader.text() };
    skipImportType(reader);
    return found;
  });
}

/** All sections in order. */
function sectionsOf(wasm: Uint8Array): Section[] {
  if (header.some((byte, i) => wasm[i] !== byte)) throw new Error('sectionsOf was given no WebAssembly file');
  const sections: Section[] = [];
  const reader = readerAt(wasm, header.length);
  while (reader.at() < wasm.length) {
    const start = reader.at();
    const id = reader.byte();
    const length = reader.number();
    const section = { id, start, body: reader.at(), end: reader.at() + length };
    if (section.end > wasm.length)
      throw new Error(`sectionsOf section ${id} ends at ${section.end} of ${wasm.length}`);
    sections.push(section);
    reader.skip(length);
  }
  return sections;
}

/** Each export with its name and its bytes as they stand. */
function exportsIn(wasm: Uint8Array, section: Section): { name: string; bytes: Uint8Array }[] {
  const reader = readerAt(wasm, section.body);
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at();
    const name = reader.text();
    reader.byte(); // what kind of thing
    reader.number(); // which of its kind
    return { name, bytes: wasm.subarray(start, reader.at()) };
  });
}

interface Reader {
  at: () => number;
  byte: () => number;
  number: () => number;
  text: () => string;
  skip: (count: number) => void;
}

/** Reads the primitives of the format one after another. */
function readerAt(wasm: Uint8Array, start: number): Reader {
  const decoder = new TextDecoder();
  let at = start;
  const byte = (): number => {
    const value = wasm[at++];
    if (value === undefined) throw new Error(`readerAt ran past the end: ${wasm.length} bytes`);
    return value;
  };
  const number = (): number => {
    for (let value = 0, weight = 1; ; weight *= 128) {
      const next = byte();
      value += (next & 127) * weight;
      if (next < 128) return value;
    }
  };
  const text = (): string => {
    const length = number();
    at += length;
    return decoder.decode(wasm.subarray(at - length, at));
  };
  return { at: () => at, byte, number, text, skip: (count) => void (at += count) };
}

/** What kind of thing is imported; its description is of no interest here. */
function skipImportType(reader: Reader): void {
  const kind = reader.byte();
  if (kind === 0) return void reader.number(); // function: its type
  if (kind === 3) return reader.skip(2); // global: type, whether it may change
  if (kind === 4) return void (reader.byte(), reader.number()); // tag: attribute, type
  if (kind === 1) reader.byte(); // table: type of its elements, then limits as of memory
  const hasMost = (reader.byte() & 1) === 1;
  reader.number();
  if (hasMost) reader.number();
}

/** A whole number as the format writes it. */
function leb(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
