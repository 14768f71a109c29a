import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import { codeOf, madeUpIdentities } from '../../fixtures/official/made-up-secret.ts';
import { anonymise, openWorkshop, type Workshop } from '../anonymise/miniature.ts';
import { type Ending, runProgram } from '../anonymise/run-program.ts';

let workshop: Workshop;
let keyFolder: string;

beforeAll(async () => {
  workshop = await openWorkshop();
  const to = join(workshop.folder, 'data');
  await anonymise(workshop.from, to);
  keyFolder = join(to, 'private');
});

afterAll(() => workshop.remove());

/** Runs the program on the made-up key. */
function keyLetters(to: string, ...more: string[]): Promise<Ending> {
  const site = ['--site', 'https://example.org/atlas'];
  return runProgram('scripts/key-letters.ts', [...site, '--from', keyFolder, '--to', to, ...more]);
}

describe('npm run key-letters', () => {
  it('writes a line and a page for each authority, with the link whose key the site recognises', async () => {
    const to = join(workshop.folder, 'letters');
    const { code, stdout, stderr } = await keyLetters(to);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('https://example.org/atlas/');
    const { columns, rows, problems } = readCsv(await readFile(join(to, 'letters.csv'), 'utf8'), 'letters');
    expect(columns).toEqual(['name', 'code', 'link']);
    expect(problems).toEqual([]);
    const swanmead = rows.find((row) => row['name'] === 'Swanmead upon Eyot');
    const { token } = madeUpIdentities.find(({ number }) => number === 314)!;
    expect(swanmead).toEqual({
      name: 'Swanmead upon Eyot',
      code: codeOf(314),
      link: `https://example.org/atlas/compare/#key=${token}`,
    });
    expect(await readdir(to)).toHaveLength(rows.length + 1);
  });

  it('links by tokens whose hashes are those of the published table', async () => {
    const to = join(workshop.folder, 'again');
    await keyLetters(to);
    const letters = readCsv(await readFile(join(to, 'letters.csv'), 'utf8'), 'letters').rows;
    const published = readCsv(await readFile(join(keyFolder, '../authorities.csv'), 'utf8'), 'authorities');
    const hashes = new Map(published.rows.map((row) => [row['authority'], row['token_sha256']]));
    const made = letters.map((row) => [row['code'], sha256(row['link']?.split('#key=')[1] ?? '')]);
    expect(made.length).toBe(hashes.size);
    expect(made).toEqual(made.map(([code]) => [code, hashes.get(code)]));
  });

  it('prints what a director must know: the link, that it is private, what is kept, whom to pass it to', async () => {
    const to = join(workshop.folder, 'pages');
    await keyLetters(to);
    const page = await readFile(join(to, `${codeOf(801)}.html`), 'utf8');
    const words = page.replaceAll(/<[^>]+>/g, ' ');
    expect(words).toContain('Port Sorrel, City of');
    expect(page).toContain(madeUpIdentities.find(({ number }) => number === 801)!.token);
    for (const said of ['private', 'Forget', 'On your device', 'Whom you may pass it to', 'fingerprint'])
      expect(words).toContain(said);
    expect(page).not.toMatch(/<script|src=|url\(/);
    const others = madeUpIdentities.filter(({ number }) => number !== 801);
    expect(others.filter(({ token }) => page.includes(token))).toEqual([]);
  });

  it('shows a name with signs of markup as text', async () => {
    const folder = join(workshop.folder, 'odd');
    await mkdir(folder);
    const token = madeUpIdentities[0].token;
    await writeFile(
      join(folder, 'authority-key.csv'),
      `code,name,number,token\nA001,"<b>""Brook"" & Dale</b>",1,${token}\n`,
    );
    const to = join(folder, 'letters');
    expect((await keyLetters(to, '--from', folder)).code).toBe(0);
    expect(await readFile(join(to, 'A001.html'), 'utf8')).toContain(
      '&lt;b&gt;&quot;Brook&quot; &amp; Dale&lt;/b&gt;',
    );
    expect(readCsv(await readFile(join(to, 'letters.csv'), 'utf8'), 'letters').rows[0]?.['name']).toBe(
      '<b>"Brook" & Dale</b>',
    );
  });
});

describe('npm run key-letters refuses', () => {
  it('a folder that git would keep, and writes nothing into it', async () => {
    const repository = join(workshop.folder, 'repository');
    execFileSync('git', ['init', '--quiet', repository]);
    const { code, stderr } = await keyLetters(join(repository, 'letters'));
    expect(code).toBe(2);
    expect(stderr).toContain('not ignored by git');
    expect(existsSync(join(repository, 'letters'))).toBe(false);
    await writeFile(join(repository, '.gitignore'), 'letters/\n');
    expect((await keyLetters(join(repository, 'letters'))).code).toBe(0);
    await rm(repository, { recursive: true });
  });

  it.each([
    { name: 'without an address', args: [], says: '--site https' },
    { name: 'an address that is none', args: ['--site', 'example'], says: 'no address' },
    { name: 'an address without https', args: ['--site', 'http://example.org/'], says: 'https' },
    { name: 'an address with a fragment', args: ['--site', 'https://example.org/#a'], says: 'no #' },
    { name: 'a word it does not know', args: ['--sight', 'https://example.org/'], says: 'Known are --site' },
  ])('to run $name', async ({ args, says }) => {
    const to = join(workshop.folder, 'never');
    const given = [...args, '--from', keyFolder, '--to', to];
    const { code, stderr } = await runProgram('scripts/key-letters.ts', given);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(existsSync(to)).toBe(false);
  });

  it('to run without the key, and says what writes it', async () => {
    const to = join(workshop.folder, 'never');
    const { code, stderr } = await keyLetters(to, '--from', workshop.folder);
    expect(code).toBe(2);
    expect(stderr).toContain('authority-key.csv');
    expect(stderr).toContain('npm run data:anonymise');
    expect(stderr).not.toContain(' at ');
  });

  it('a key with a token cut short', async () => {
    const folder = join(workshop.folder, 'cut');
    await mkdir(folder);
    await writeFile(join(folder, 'authority-key.csv'), 'code,name,number,token\nA001,Brook,1,abc\n');
    const { code, stderr } = await keyLetters(join(folder, 'letters'), '--from', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('22 letters');
    expect(stderr).not.toContain('abc');
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
