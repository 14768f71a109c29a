import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn, isOfPlace, mendAddress } from '../../../src/lib/site/mend-address.ts';
import { shareFragment } from '../../../src/lib/query/share-link.ts';

const whole = 'view=lag&support=agency_rate&outcome=re_referrals&years=all&data=2025-11-20.a1';

describe('mendAddress', () => {
  it.each([
    { name: 'its sign', text: `#${whole}` },
    { name: '&amp; of a page', text: whole.replaceAll('&', '&amp;') },
    { name: '&amp;amp; of a page in a page', text: whole.replaceAll('&', '&amp;amp;') },
    { name: 'an entity by number', text: whole.replaceAll('&', '&#38;') },
    { name: 'the end of a sentence', text: `${whole}.` },
    { name: 'brackets of a mail', text: `${whole}>).` },
    { name: 'a quotation mark, encoded', text: `${whole}%22` },
  ])('takes away $name', ({ text }) => {
    expect(mendAddress(text)).toEqual({ fragment: whole, forgiven: [] });
  });

  it.each([
    { name: 'as a whole', text: encodeURIComponent(whole) },
    { name: 'as a whole, twice', text: encodeURIComponent(encodeURIComponent(whole)) },
    { name: 'with &amp;', text: encodeURIComponent(whole.replaceAll('&', '&amp;')) },
  ])('reads what was encoded once more $name, and says so', ({ text }) => {
    expect(mendAddress(text)).toEqual({ fragment: whole, forgiven: [expect.stringContaining('twice')] });
  });

  it('reads values that were encoded once more', () => {
    const asked = mendAddress('view=lag&peers=region%253ANorth%2520East&data=2025-11-20.a1');
    expect(asked.fragment).toBe('view=lag&peers=region%3ANorth%20East&data=2025-11-20.a1');
    expect(asked.forgiven).toHaveLength(1);
  });

  it.each([
    '',
    'tried',
    'q=50%25',
    'q=%2541',
    'q=what?!',
    'v=1&sql=SELECT%20(1)',
    'q=100%',
    '%',
    '&&&',
    '%3D',
  ])('leaves %j alone', (text) => {
    expect(mendAddress(text)).toEqual({ fragment: text, forgiven: [] });
  });

  it('leaves a statement with spaces as it is, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const made = shareFragment({ sql: `${before} ${after}`, parameters: {}, edition: '2026-11-22' });
        if ('refused' in made) throw new Error(made.refused);
        expect(mendAddress(made.fragment)).toEqual({ fragment: made.fragment, forgiven: [] });
      }),
    );
  });

  it('reads a statement that was encoded once more as it was written', () => {
    const { fragment } = shareFragment({
      sql: `SELECT '100%' AS a, 'b&amp;c' AS d`,
      parameters: {},
      edition: '2026-11-22',
    }) as { fragment: string };
    expect(mendAddress(encodeURIComponent(fragment)).fragment).toBe(fragment);
    expect(mendAddress(fragment.replaceAll('%', '%25')).fragment).toBe(fragment);
  });
});

describe('askedIn', () => {
  it('looks behind the # and, where nothing stands there, behind the ? for names of ours', () => {
    const names = ['support'];
    expect(askedIn({ hash: '#support=a', search: '?support=b' }, names).fragment).toBe('support=a');
    expect(askedIn({ hash: '', search: '?support=b&amp;lag=1' }, names).fragment).toBe('support=b&lag=1');
    expect(askedIn({ hash: '', search: '?from=a-mail' }, names).fragment).toBe('');
    expect(askedIn({ hash: '', search: '?__proto__=1' }, names).fragment).toBe('');
  });

  it('tells places on the page from choices', () => {
    expect(['tried', '', 'row-agency_rate'].every(isOfPlace)).toBe(true);
    expect(isOfPlace('a=1')).toBe(false);
  });
});
