import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/node/find-chromium.ts';
import { quiet } from '../../scripts/node/quiet-chromium.ts';
import { askQuestions, type Answers } from './ask-questions.ts';
import type { Contestant, PageKind } from './contestants.ts';
import type { Fit } from './require-same.ts';
import type { Traffic } from './count-traffic.ts';
import { rendererMemory } from './renderer-memory.ts';
import type { MeasuredSite } from './serve-measured.ts';
import { watchPage, whenSeen } from './watch-page.ts';

/** One opening of one page. Times in milliseconds from navigation, sizes in bytes. */
export interface Opened extends Partial<Traffic> {
  drawn?: number;
  live?: number;
  fit?: Fit;
  answers?: Answers;
  memory?: number | undefined;
  heap?: number;
}

/** How a page is opened. */
export interface Manner {
  /** How fast the server sends; as fast as it goes where it is not given. */
  bitsPerSecond?: number;
  /** How often questions are asked again. */
  repeats: number;
  /** Whether the page is opened a second time, from the browser's cache, unless it is asked. */
  isTwice: boolean;
  /** Whether bytes and memory are counted once it has come to rest. */
  isWeighed: boolean;
}

export interface VisitOptions extends Manner {
  contestant: Contestant;
  site: MeasuredSite;
  kind: PageKind;
  /** Address of the page below the root of its site. */
  path: string;
}

/** What came of a visit. */
export interface Visited {
  first: Opened;
  second?: Opened;
}

/** Chromium by itself, with no page made ready that nobody asked for. */
const switches = [...quiet, '--disable-features=SpareRendererForSitePerProcess'];

/** How long a page rests before its memory is read. */
const restMs = 1000;

/** Opens a page in a browser with a fresh profile. */
export async function visit(options: VisitOptions): Promise<Visited> {
  const profile = mkdtempSync(join(tmpdir(), 'atlas-rivals-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: switches,
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  });
  try {
    const first = await open(context, profile, options);
    const isTwice = options.isTwice && options.kind !== 'query';
    return isTwice ? { first, second: await open(context, profile, options) } : { first };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function open(context: BrowserContext, profile: string, options: VisitOptions): Promise<Opened> {
  const { contestant, site, kind, path } = options;
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await watchPage(page, contestant);
  site.setSpeed(options.bitsPerSecond);
  site.traffic.begin();
  await page.goto(new URL(path, site.url).href, { waitUntil: 'commit' });
  const seen = await look(page, options);
  const weighed = options.isWeighed ? await weigh(page, profile, site) : {};
  if (broken[0]) throw new Error(`visit ${contestant.name}, ${kind}: ${broken[0].message}`);
  return { ...seen, ...weighed };
}

async function weigh(page: Page, profile: string, { traffic }: MeasuredSite): Promise<Partial<Opened>> {
  await traffic.settled();
  const sent = traffic.sofar;
  await wait(restMs);
  return { ...sent, memory: rendererMemory(profile), heap: await heapOf(page) };
}

async function look(page: Page, { contestant, kind, repeats }: VisitOptions): Promise<Partial<Opened>> {
  if (kind === 'query') return { answers: await askQuestions(page, contestant, repeats) };
  const drawn = await whenSeen(page, 'drawn');
  if (kind === 'chart') return { drawn };
  const live = await whenSeen(page, 'live');
  return { drawn, live, fit: (await page.evaluate(contestant.fit)) as Fit };
}

/** What the page's own JavaScript holds after a clean-up, its workers left out. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
