import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { programOf } from './program.ts';

/** Names under which Linux systems install Chromium or Chrome. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS and Windows keep Chrome and its relatives. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (file) => join(folder, file),
    );
  }),
];

const remedy =
  'No Chromium was found and none could be downloaded: install Chromium or Chrome, or set CHROME_PATH to its program, then try again.';

/**
 * The program of an installed Chromium: `CHROME_PATH`, then the usual places, then Playwright's own; when there
 * is none, Playwright downloads one. Throws one line that says how to get one.
 */
export function findChromium(): string {
  const asked = process.env['CHROME_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH is ${asked}, but there is no such program: correct it or leave it out.`);
  }
  return installed() ?? download();
}

/** The first Chromium found on this machine. */
function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path));
}

/** Lets Playwright fetch a Chromium of its own. */
function download(): string {
  console.log('No Chromium on this machine: downloading one (about 150 MB, once).');
  try {
    execFileSync(process.execPath, [programOf('playwright-core'), 'install', 'chromium'], {
      stdio: 'inherit',
    });
  } catch (cause) {
    throw new Error(remedy, { cause });
  }
  const path = chromium.executablePath();
  if (!existsSync(path)) throw new Error(remedy);
  return path;
}
