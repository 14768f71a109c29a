import { describe, expect, it } from 'vitest';
import { embedCode } from '../../../src/client/explorer/embed-code.ts';

describe('embedCode', () => {
  it('has the address, the title and the size', () => {
    expect(
      embedCode({ address: 'https://example.org/embed/', title: 'Caseload', width: 760, height: 700 }),
    ).toBe(
      '<iframe src="https://example.org/embed/" title="Caseload" width="760" height="700" loading="lazy"></iframe>',
    );
  });

  it('keeps whatever the title holds inside the title', () => {
    const code = embedCode({
      address: 'https://example.org/?a=1&b=2',
      title: '"><script>',
      width: 1,
      height: 1,
    });
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
    expect(code).toContain('?a=1&amp;b=2');
  });
});
