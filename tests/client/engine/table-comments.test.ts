import { describe, expect, it } from 'vitest';
import { commentStatements } from '../../../src/client/engine/table-comments.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';

describe('commentStatements', () => {
  it('describes a table and each of its columns', () => {
    const statements = commentStatements('observations');
    expect(statements).toHaveLength(1 + tableNamed('observations').columns.length);
    expect(statements[0]).toMatch(/^COMMENT ON TABLE "observations" IS '/);
  });

  it('describes the wide table', () => {
    expect(commentStatements('panel')[0]).toContain('one column for each indicator');
  });

  it('doubles the quotation marks of a text', () => {
    expect(commentStatements('benchmarks').join('\n')).toContain("authorities'' scale");
  });

  it('has nothing to say of a table of others', () => {
    expect(commentStatements('mine')).toEqual([]);
  });
});
