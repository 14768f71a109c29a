import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { madeUpSecret } from '../fixtures/official/made-up-secret.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What is computed from the committed data and must be computed anew in a copy that holds others. */
const computed = ['data/results', 'data/history', 'data/releases', 'public/data'];

/** A copy of the project to change as one likes; the packages are those of the project. */
export interface ProjectCopy {
  folder: string;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  /** Runs a command of `package.json`, or a program of a package. */
  npm: (command: string, ...args: string[]) => Promise<string>;
  program: (...args: string[]) => Promise<string>;
  /** What else is set where they run. */
  env: Record<string, string>;
  remove: () => void;
}

/** Copies every file that git keeps or would keep, without what is computed from the data. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'how-to-add-'));
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate'], {
    cwd: root,
  });
  const gone = execFileSync('git', ['ls-files', '-z', '-d'], { cwd: root }).toString().split('\0');
  const paths = listed
    .toString()
    .split('\0')
    .filter((path) => path !== '' && !gone.includes(path));
  for (const path of paths.filter((each) => !computed.some((place) => each.startsWith(`${place}/`)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  // a folder of its own, so that what tools keep among the packages is not mixed with the project's
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => !/^\.(?!bin$)/.test(each)))
    symlinkSync(join(root, 'node_modules', name), join(packages, name));
  return { folder, ...handsOn(folder) };
}

function handsOn(folder: string): Omit<ProjectCopy, 'folder'> {
  const more: Record<string, string> = {};
  const env = {
    ...process.env,
    AUTHORITY_SECRET: madeUpSecret,
    MORE_PLACES: '36',
    ASTRO_TELEMETRY_DISABLED: '1',
    CI: '',
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  };
  const start = async (command: string, args: readonly string[]): Promise<string> => {
    const options = { cwd: folder, env: { ...env, ...more }, maxBuffer: 64 * 1024 * 1024 };
    try {
      const { stdout, stderr } = await run(command, [...args], options);
      return stdout + stderr;
    } catch (cause) {
      const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
      throw new Error(`${[command, ...args].join(' ')}\n${(stdout + stderr).slice(-4000)}`, { cause });
    }
  };
  return {
    env: more,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    npm: (command, ...args) =>
      start('npm', ['run', '--silent', command, ...(args.length > 0 ? ['--', ...args] : [])]),
    program: (...args) => start(process.execPath, args),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
