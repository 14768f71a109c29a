/**
 * SHA-256 of bytes as 64 hexadecimal digits (FIPS 180-4). For where the browser offers none: it does so on secure pages
 * only. Up to 2^53 bits; any bytes, none included. Same as `sha256sum`. Self-contained, because its text also travels
 * into a worker made from a blob.
 */
export function sha256(bytes: Uint8Array): string {
  const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;
  const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  const constants = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
  const hash = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, (bytes.length * 8) % 2 ** 32);
  const word = new Int32Array(64);
  const at = (i: number): number => word[i] as number;
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let i = 0; i < 64; i++) {
      const [x, y] = i < 16 ? [0, 0] : [at(i - 15), at(i - 2)];
      const mixed = (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
      word[i] = i < 16 ? padded.getInt32(block + i * 4) : at(i - 16) + mixed + at(i - 7);
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const chosen = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
      const first = (h + chosen + (constants[i] as number) + at(i)) | 0;
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => (hash[i] = (hash[i] as number) + x));
  }
  return Array.from(hash, (x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
}
