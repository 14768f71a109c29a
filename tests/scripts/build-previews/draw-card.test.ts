import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../scripts/build-previews/draw-card.ts';
import { wordPath, wrapPaths } from '../../../scripts/build-previews/letter-paths.ts';
import { outlineWords } from '../../../scripts/build-previews/outline-words.ts';
import { pagePicture } from '../../../scripts/build-previews/page-picture.ts';
import { toPng } from '../../../scripts/node/to-png.ts';

const svg =
  '<svg class="chart" viewBox="0 0 760 200"><text x="760" y="16" text-anchor="end" class="ink">14 links</text><path class="zero" d="M0 0V9"/></svg>';
const html = `<main><h1>A</h1><div class="drawing-wide">${svg}</div></main>`;

describe('wordPath', () => {
  it('is as wide as its letters, whatever their order', () => {
    expect(wordPath('ab', 'sans', 20).width).toBeCloseTo(wordPath('ba', 'sans', 20).width, 9);
    expect(wordPath('ab', 'serif', 40).width).toBeCloseTo(2 * wordPath('ab', 'serif', 20).width, 9);
  });

  it('stands on its baseline: a letter without a foot reaches up only', () => {
    const numbers =
      wordPath('I', 'sans', 20)
        .d.match(/-?\d+(\.\d+)?/g)
        ?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeLessThan(-10);
  });

  it('leaves out what the face lacks', () => {
    expect(wordPath('→', 'serif', 20)).toEqual({ d: '', width: 0 });
  });
});

describe('wrapPaths', () => {
  it('keeps every word and no line too wide', () => {
    const words = 'Where social workers were well supported, children fared better';
    const lines = wrapPaths(words, 'serif', 50, 600);
    expect(lines.join(' ')).toBe(words);
    expect(lines.every((line) => wordPath(line, 'serif', 50).width <= 600)).toBe(true);
  });
});

describe('outlineWords', () => {
  it('leaves no text, and puts words that end at a place before it', () => {
    const drawn = outlineWords(svg);
    expect(drawn).not.toContain('<text');
    const x = Number(/translate\(([\d.]+),16/.exec(drawn)?.[1]);
    expect(x).toBeCloseTo(760 - wordPath('14 links', 'sans', 13.5).width, 1);
  });

  it('takes the anchor of the group around it', () => {
    const drawn = outlineWords('<g text-anchor="start"><g><text x="5">a</text></g></g>');
    expect(drawn).toContain('translate(5.00,0.00)');
  });
});

describe('pagePicture', () => {
  it('is the wide drawing of the first chart', () => {
    expect(pagePicture(html)).toMatchObject({ width: 760, height: 200 });
  });

  it('is none on a page without a chart', () => {
    expect(
      pagePicture('<main><h1>A</h1><svg class="glyph" viewBox="0 0 16 16"></svg></main>'),
    ).toBeUndefined();
  });
});

describe('drawCard', () => {
  it('has no text and no variable left', () => {
    const card = drawCard({
      title: 'A & b',
      picture: pagePicture(html),
      styles: '.chart .zero{stroke:#000}',
    });
    expect(card).not.toMatch(/<text|var\(--/);
  });

  it('draws a note between title and picture, which makes room for it', () => {
    const draw = (note?: string) => drawCard({ title: 'A', note, picture: pagePicture(html), styles: '' });
    const top = (card: string) => Number(/<rect x="48" y="(\d+)"/.exec(card)?.[1]);
    expect(draw()).not.toContain('class="card-note"');
    expect(draw('The claim is not tested.')).toContain(wordPath('The claim is not tested.', 'sans', 27).d);
    expect(top(draw('The claim is not tested.'))).toBe(top(draw()) + 40);
  });

  it('becomes the same PNG each time', async () => {
    const draw = () => toPng(drawCard({ title: 'Privacy', styles: '' }));
    const [one, two] = await Promise.all([draw(), draw()]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
