import { chromium } from 'playwright-core';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/node/find-chromium.ts';
import { quiet } from '../../scripts/node/quiet-chromium.ts';
import { addressOf } from './site.ts';

/** A free port for the browser to be driven by. */
const port = 9333;

const args = [`--remote-debugging-port=${port}`, ...quiet];

/** Those that every page can be held to. */
const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];

let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  close = () => browser.close();
});

afterAll(async () => close?.());

/** Scores of a page out of 100, and what costs any of them points. */
async function scoresOf(path: string): Promise<Record<string, unknown>> {
  const ran = await lighthouse(addressOf(path), { port, logLevel: 'error', onlyCategories }, desktopConfig);
  if (!ran) throw new Error(`lighthouse gave no result: ${path}`);
  const { categories, audits } = ran.lhr;
  const scores = Object.values(categories).map(
    ({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const,
  );
  const isFull = scores.every(([, score]) => score === 100);
  return { ...Object.fromEntries(scores), faults: isFull ? [] : faultsOf(categories, audits) };
}

function faultsOf(categories: Result['categories'], audits: Result['audits']): string[] {
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
