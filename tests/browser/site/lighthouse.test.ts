import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/node/find-chromium.ts';
import { quiet } from '../../../scripts/node/quiet-chromium.ts';
import { releaseProgramOf } from '../../release/program.ts';
import { addressOf } from '../site.ts';

const run = promisify(execFile);

/** What Lighthouse reports, as far as it is looked at. */
interface Report {
  categories: Readonly<Record<string, Category>>;
  audits: Readonly<Record<string, { score: number | null; title: string; displayValue?: string }>>;
}

interface Category {
  id: string;
  score: number | null;
  auditRefs: readonly { id: string; weight: number }[];
}

/** A free port for the browser to be driven by. */
const port = 9333;

const args = [`--remote-debugging-port=${port}`, ...quiet];

const options = [
  `--port=${port}`,
  '--preset=desktop',
  // those that every page can be held to
  '--only-categories=performance,accessibility,best-practices,seo',
  '--output=json',
  '--quiet',
  '--no-enable-error-reporting',
];

let lighthouse: string;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  lighthouse = releaseProgramOf('lighthouse');
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  close = () => browser.close();
}, 600_000);

afterAll(async () => close?.());

/** Scores of a page out of 100, and what costs any of them points. */
async function scoresOf(path: string): Promise<Record<string, unknown>> {
  const command = [lighthouse, addressOf(path), ...options];
  const { stdout } = await run(process.execPath, command, { maxBuffer: 1e8 });
  const { categories, audits } = JSON.parse(stdout) as Report;
  const scores = Object.values(categories).map(
    ({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const,
  );
  const isFull = scores.every(([, score]) => score === 100);
  return { ...Object.fromEntries(scores), faults: isFull ? [] : faultsOf({ categories, audits }) };
}

function faultsOf({ categories, audits }: Report): string[] {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return weighed.flatMap(({ id }) => {
    const audit = audits[id];
    return audit && audit.score !== null && audit.score < 0.9
      ? [`${id}: ${audit.displayValue ?? audit.title}`]
      : [];
  });
}

describe('Lighthouse', () => {
  it.each(['/', '/findings/support-and-outcomes/', '/links/agency_rate/re_referrals/'])(
    'gives %s full marks',
    async (path) => {
      expect(await scoresOf(path)).toEqual({
        performance: 100,
        accessibility: 100,
        'best-practices': 100,
        seo: 100,
        faults: [],
      });
    },
  );
});
