import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { tidySvg } from '../../../src/charts/drawing/tidy-svg.ts';

/** The SVG after tidying, from text. */
function tidied(svg: string): string {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return tidySvg(document.querySelector('svg') as unknown as SVGSVGElement, 'A sentence.').outerHTML;
}

describe('tidySvg', () => {
  it('drops the style element and makes one labelled image', () => {
    expect(tidied('<svg viewBox="0 0 9 9" width="9"><style>x{}</style></svg>')).toBe(
      '<svg aria-label="A sentence." role="img" viewBox="0 0 9 9" />',
    );
  });

  it('moves inner labels to data', () => {
    expect(tidied('<svg viewBox="0 0 9 9"><g aria-label="dot" aria-hidden="true"></g></svg>')).toContain(
      '<g data-mark="dot" />',
    );
  });

  it('rounds geometry to a tenth of a px and leaves other attributes', () => {
    const svg = tidied(
      '<svg viewBox="0 0 9 9"><path d="M1.2345 6.789L-0.049 2" stroke-opacity="0.125"></path></svg>',
    );
    expect(svg).toContain('d="M1.2 6.8L0 2" stroke-opacity="0.125"');
  });

  it('gives clip paths names that do not depend on what was drawn before', () => {
    const clip = (id: string) =>
      `<svg viewBox="0 0 9 9"><clipPath id="${id}"></clipPath><g clip-path="url(#${id})"></g></svg>`;
    expect(tidied(clip('plot-clip-7'))).toBe(tidied(clip('plot-clip-8')));
    expect(tidied(clip('plot-clip-7'))).not.toContain('plot-clip');
  });

  it('refuses a style attribute', () => {
    expect(() => tidied('<svg viewBox="0 0 9 9"><g style="color:red"></g></svg>')).toThrow(
      'tidySvg unsupported style attribute on g',
    );
  });
});
