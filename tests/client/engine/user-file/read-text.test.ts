import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../../src/client/engine/user-file/csv-header.ts';
import { decodeText } from '../../../../src/client/engine/user-file/decode-text.ts';
import { unpackFile } from '../../../../src/client/engine/user-file/unpack-file.ts';

const blob = (content: string | Uint8Array<ArrayBuffer>): Blob => new Blob([content]);

describe('decodeText', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string, number]>([
    ['UTF-8', Buffer.from('é £'), 'é £', 0],
    ['UTF-16, little end first', Buffer.from('\ufeffé £', 'utf16le'), 'é £', 1],
    ['UTF-16, big end first', Buffer.from('\ufeffé £', 'utf16le').swap16(), 'é £', 1],
    ['Windows-1252', Buffer.from('\xe9 \xa3 \x80', 'latin1'), 'é £ €', 1],
  ])('reads %s and says what it assumed', async (_name, bytes, expected, notes) => {
    const decoded = await decodeText('a.csv', blob(bytes));
    expect([await decoded.text.text(), decoded.notes.length]).toEqual([expected, notes]);
  });

  it('refuses half a character of UTF-16', async () => {
    await expect(decodeText('a.csv', blob(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)))).rejects.toThrow(
      'a.csv is damaged',
    );
  });
});

describe('unpackFile', () => {
  it('unpacks what is not out of proportion', async () => {
    const text = Array.from({ length: 1_000 }, (_, i) => `${i},${i ** 2}`).join('\n');
    expect(await (await unpackFile('a.gz', blob(gzipSync(text)))).text()).toBe(text);
  });

  it('stops as soon as a file becomes a hundred times its size', async () => {
    await expect(unpackFile('a.gz', blob(gzipSync(new Uint8Array(50_000_000))))).rejects.toThrow(
      'would become larger than',
    );
  });

  it('says that a file is damaged', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 500 }, (_, i) => i % 256)));
    await expect(unpackFile('a.gz', blob(packed.subarray(0, 100)))).rejects.toThrow(
      'a.gz is a damaged gzip file',
    );
  });
});

describe('readHeader', () => {
  it.each<[string, string, string[]]>([
    ['a,b,c\n1,2,3', ',', ['a', 'b', 'c']],
    ['a;"x;y;z,1,2,3,4";b\r\n', ';', ['a', 'x;y;z,1,2,3,4', 'b']],
    ['a\tb', '\t', ['a', 'b']],
    ['a|b|c', '|', ['a', 'b', 'c']],
    ['alone', ',', ['alone']],
    ['place\tnote\nA, north\tx\nB, south\ty\n', '\t', ['place', 'note']],
  ])('finds what separates %j', async (text, separator, columns) => {
    expect((await readHeader('a.csv', blob(text))).header).toMatchObject({ separator, columns });
  });

  it('leaves the rows and knows at which line they begin', async () => {
    const { csv, header } = await readHeader('a.csv', blob('\ufeffsep=;\r\n"é\n";b\r\n1;2\r\n'));
    expect([await csv.text(), header.lines]).toEqual(['1;2\r\n', 3]);
  });
});
