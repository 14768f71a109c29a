import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../built-site.ts';
import { templates } from '../templates.ts';

/**
 * The standard’s own rules. Hashes of files of our own would say nothing that the address of the page does not, so they
 * are asked for only where a file comes from elsewhere.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

/** The file of a page. */
function fileOf({ path, status }: { path: string; status: number }): string {
  return join(builtSite, status === 404 ? '404.html' : `${path}index.html`);
}

/** What is wrong with a text, each kind of fault with its first place. */
async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  return [...Map.groupBy(messages, ({ ruleId }) => ruleId)].map(
    ([rule, [first, ...more]]) =>
      `${rule}: ${first?.message} (${first?.selector ?? `line ${first?.line}`})${more.length > 0 ? `, and ${more.length} more` : ''}`,
  );
}

describe('HTML', () => {
  it.each(templates())('is valid on $path', async (template) => {
    expect(await faultsIn(readFileSync(fileOf(template), 'utf8'))).toEqual([]);
  });

  it('is held to rules that find faults', async () => {
    const head = '<!doctype html><html lang="en"><head><title>A</title></head>';
    const html = `${head}<body><p id="a">A</p><p id="a">B</p><ul><p>C</p></ul></body></html>`;
    expect((await faultsIn(html)).map((fault) => fault.split(':', 1)[0])).toEqual(
      expect.arrayContaining(['no-dup-id', 'element-permitted-content']),
    );
  });
});
