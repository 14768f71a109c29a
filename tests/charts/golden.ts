import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect } from 'vitest';

/** Expects a drawing to be the one kept under this name, which begins with that of the function that drew it. */
export function expectGolden(name: string, svg: string): void {
  const drawn = normalise(svg);
  expect(drawn).toBe(golden(name, drawn));
}

/** A drawing as it is compared: three decimals at most, an element to a line. */
function normalise(svg: string): string {
  return `${svg.replace(/\d+\.\d{4,}/g, (number) => Number(number).toFixed(3)).replaceAll('><', '>\n<')}\n`;
}

/** The room of the test that is running: `link`, `place` or `answer`. */
function roomOfTest(): string {
  return basename(dirname(expect.getState().testPath ?? ''));
}

/**
 * The drawing kept under this name, to compare with. A missing one is written on a developer's machine,
 * to be looked at and committed, and the test fails; in CI it only fails. A drawing that changed is left
 * beside the tests as `tests/output/<name>-changed.svg`.
 */
function golden(name: string, drawn: string): string {
  const path = `tests/golden/charts/${roomOfTest()}/${name}.svg`;
  if (!existsSync(path)) {
    if (!process.env['CI']) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, drawn);
    }
    throw new Error(`golden missing: ${path}; look at what was written, then run again`);
  }
  const kept = readFileSync(path, 'utf8');
  if (kept !== drawn) {
    mkdirSync('tests/output', { recursive: true });
    writeFileSync(`tests/output/${name}-changed.svg`, drawn);
  }
  return kept;
}
