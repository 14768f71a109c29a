import { describe, expect, it } from 'vitest';
import {
  describeFailure,
  describeWrongFile,
  EngineFailure,
  recogniseFailure,
  type FailureKind,
} from '../../../src/client/engine/failures.ts';

const kinds: FailureKind[] = [
  'offline',
  'missing_file',
  'blocked',
  'corrupt_file',
  'other_file',
  'no_webassembly',
  'out_of_memory',
  'timeout',
  'cancelled',
  'refused',
  'too_large',
  'query',
  'file',
  'stopped',
];

describe('describeFailure', () => {
  it.each(kinds)('says what happened and what to do: %s', (kind) => {
    const { happened, advice } = describeFailure(new EngineFailure(kind, 'panel.parquet'));
    expect(happened.length).toBeGreaterThan(20);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  });

  it('names the file, the limit or the reason', () => {
    expect(describeFailure(new EngineFailure('missing_file', 'panel.parquet (404)')).happened).toBe(
      'A file this page needs was not found: panel.parquet (404).',
    );
    expect(describeFailure(new EngineFailure('timeout', '5 seconds')).happened).toBe(
      'The query was stopped after 5 seconds.',
    );
  });
});

describe('a failure that knows more', () => {
  it('gives its own advice, or the hint of its fault', () => {
    const advice = 'Save it as CSV.';
    expect(describeFailure(new EngineFailure('file', 'a.pdf is a PDF', { advice }))).toEqual({
      happened: 'The file was not opened: a.pdf is a PDF.',
      advice,
    });
    const fault = { message: 'No.', hint: 'Yes.', suggestions: [] };
    expect(describeFailure(new EngineFailure('query', 'No.', { fault })).advice).toBe('Yes.');
  });

  it('tells the memory of a query from that of the machine', () => {
    const query = new EngineFailure('out_of_memory', 'Out of Memory Error: failed to allocate 16 MiB');
    expect(describeFailure(query).happened).toContain('more memory than a query may use');
    expect(describeFailure(new EngineFailure('out_of_memory', 'x')).happened).toContain(
      'not enough free memory',
    );
  });
});

describe('describeWrongFile', () => {
  it('has words for a file that came and is not as it should be, and for no other failure', () => {
    const words = describeWrongFile(new EngineFailure('other_file', 'panel.parquet'));
    expect(words?.happened).toContain('not the one this page was built with');
    expect(words?.advice).toContain('Reload the page');
    expect(describeWrongFile(new EngineFailure('corrupt_file', 'x'))?.happened).toContain('damaged');
    expect(describeWrongFile(new EngineFailure('offline', 'x'))).toBeUndefined();
    expect(describeWrongFile(new Error('x'))).toBeUndefined();
  });
});

describe('recogniseFailure', () => {
  it.each([
    'Out of Memory Error: could not allocate block',
    'RangeError: WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance',
    'Array buffer allocation failed',
  ])('knows a lack of memory by its words: %s', (words) => {
    expect(recogniseFailure(new Error(words), 'query').kind).toBe('out_of_memory');
  });

  it('takes what it is told for anything else and keeps the cause', () => {
    const cause = new Error('Parser Error');
    expect(recogniseFailure(cause, 'query')).toMatchObject({ kind: 'query', message: 'Parser Error', cause });
    expect(recogniseFailure('odd', 'stopped')).toMatchObject({ kind: 'stopped', message: 'odd' });
  });

  it('leaves a failure that is known already', () => {
    const known = new EngineFailure('offline', 'x');
    expect(recogniseFailure(known, 'query')).toBe(known);
  });
});
