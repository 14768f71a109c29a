import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchMarkup } from '../adversary/vectors.ts';
import { headingLevels, internalLinks } from '../page-facts.ts';
import { addressOf, axeFindings, closeBrowser, type OpenedPage, openPage, sidewaysScroll } from '../site.ts';

/** What the other tests hold to be nothing must be something on a page that is made wrong on purpose. */
let opened: OpenedPage;
let became: () => Promise<string[]>;
beforeAll(async () => {
  opened = await openPage('/privacy/', { expected: /./ });
  became = await watchMarkup(opened.page);
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

/** What is seen of the page while it holds this markup. */
async function holding<T>(markup: string, look: () => Promise<T>): Promise<T> {
  await opened.page.evaluate((html) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<div id="on-purpose">${html}</div>`);
  }, markup);
  const seen = await look();
  await opened.page.evaluate(() => document.querySelector('#on-purpose')?.remove());
  return seen;
}

describe('a page that is made wrong', () => {
  it('is not clean to axe', async () => {
    expect(await axeFindings(opened.page)).toEqual([]);
    const findings = await holding('<img src="/favicon.svg"><button></button>', () =>
      axeFindings(opened.page),
    );
    expect(findings.map((finding) => finding.split(':', 1)[0]).toSorted()).toEqual([
      'button-name',
      'image-alt',
    ]);
  });

  it('scrolls sideways', async () => {
    expect(await sidewaysScroll(opened.page)).toBe(0);
    const wide = await holding('wide', async () => {
      await opened.page.locator('#on-purpose').evaluate((element) => (element.style.width = '4000px'));
      return await sidewaysScroll(opened.page);
    });
    expect(wide).toBeGreaterThan(1000);
  });

  it('links to what is not there, and skips a level of heading', async () => {
    const before = await internalLinks(opened.page);
    const links = '<a href="/nowhere/">a</a><a href="#nowhere">b</a><h6>c</h6>';
    const [after, levels] = await holding(links, () =>
      Promise.all([internalLinks(opened.page), headingLevels(opened.page)]),
    );
    const { addresses, brokenFragments } = after;
    expect(addresses.filter((each) => !before.addresses.includes(each))).toEqual([addressOf('/nowhere/')]);
    expect([before.brokenFragments, brokenFragments]).toEqual([[], ['nowhere']]);
    expect(levels.at(-1)).toBe(6);
  });

  it.each([
    { name: 'an element of a vector', markup: '<b id="xss">x</b>', what: '<b id="xss">x</b>' },
    { name: 'a handler', markup: '<b onclick="x()">x</b>', what: '<b onclick="x()">x</b>' },
    {
      name: 'an address that runs',
      markup: '<a href="javascript:x()">x</a>',
      what: '<a href="javascript:x()">x</a>',
    },
    { name: 'a frame', markup: '<iframe title="x"></iframe>', what: 'more or fewer: iframe' },
  ])('has $name in it', async ({ markup, what }) => {
    expect(await became()).toEqual([]);
    expect(await holding(markup, became)).toEqual([what]);
  });

  it('shows a dialogue', async () => {
    await opened.page.evaluate(() => alert('on purpose'));
    expect(await became()).toEqual(['dialogue: on purpose']);
  });
});

describe('what a page asks for', () => {
  it('is written down with what it sends', async () => {
    expect(opened.requests).toContain(addressOf('/privacy/'));
    await opened.page.evaluate(() =>
      fetch('/robots.txt?asked', { method: 'POST', body: 'sent' }).then(() => {}),
    );
    expect(opened.requests).toContain(`${addressOf('/robots.txt')}?asked sent`);
  });
});

describe('a page that does what it must not', () => {
  it.each([
    {
      name: 'prints an error',
      kind: /^console: on purpose/m,
      act: () => console.error('on purpose'),
    },
    {
      name: 'runs into an error',
      kind: /^script: on purpose$/m,
      act: () =>
        void setTimeout(() => {
          throw new Error('on purpose');
        }),
    },
    {
      name: 'asks for what its policy refuses',
      kind: /^policy: img-src http:\/\/127\.0\.0\.2/m,
      act: () => void (new Image().src = 'http://127.0.0.2:9/'),
    },
    {
      name: 'goes to another origin',
      kind: /^off-origin: http:\/\/127\.0\.0\.2:9\/gone$/m,
      act: () => void (location.href = 'http://127.0.0.2:9/gone'),
    },
  ])('is held to it when it $name', async ({ kind, act }) => {
    expect(opened.faults.join('\n')).not.toMatch(kind);
    await opened.page.evaluate(act);
    await expect.poll(() => opened.faults.join('\n'), { timeout: 10_000 }).toMatch(kind);
  });

  it('is failed by it when it is closed', async () => {
    const other = await openPage('/privacy/');
    await other.page.evaluate(() => console.error('on purpose'));
    await expect.poll(() => other.faults.length).toBe(1);
    await expect(other.close()).rejects.toThrow('to deeply equal');
  });
});
