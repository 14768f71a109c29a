import { describe, expect, it } from 'vitest';
import { pageKind } from '../../../src/lib/site/page-kinds.ts';
import { previewPath } from '../../../src/lib/site/preview.ts';

describe('pageKind', () => {
  it.each([
    { path: '/links/agency_rate/re_referrals/', kind: 'Links' },
    { path: '/findings/', kind: 'Findings' },
    { path: '/outcomes/safer/', kind: 'Outcomes' },
    { path: '/indicators/agency_rate/', kind: 'Indicators' },
    { path: '/authorities/A010/', kind: 'Authorities' },
    { path: '/compare/', kind: 'Authorities' },
    { path: '/data/links/', kind: 'Data' },
    { path: '/query/', kind: 'Data' },
    { path: '/methods/', kind: 'About' },
    { path: '/', kind: 'About' },
  ])('$path is of the kind $kind', ({ path, kind }) => {
    expect(pageKind(path)).toBe(kind);
  });
});

describe('previewPath', () => {
  it.each([
    { path: '/', image: '/preview/home.png' },
    { path: '/links/', image: '/preview/links.png' },
    { path: '/indicators/agency_rate/', image: '/preview/indicators/agency_rate.png' },
  ])('$path has $image', ({ path, image }) => {
    expect(previewPath(path)).toBe(image);
  });

  it('refuses an address that is not from the root', () => {
    expect(() => previewPath('links/')).toThrow('previewPath requires an address from the root: links/');
  });
});
