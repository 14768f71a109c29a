/** The whole number behind a stored decimal. */
export function unitsOf(stored: number | bigint | Uint8Array): bigint {
  return stored instanceof Uint8Array ? bigEndian(stored) : BigInt(stored);
}

/** A signed whole number of any length. */
function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** A decimal with all its digits. */
export function withPoint(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return scale > 0 ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : `${sign}${digits}`;
}

/** How many nanoseconds a unit of time has. */
export function nanosIn(unit: string): bigint {
  if (unit === 'MILLIS') return 1_000_000n;
  return unit === 'NANOS' ? 1n : 1_000n;
}

/** The nanoseconds from 1970 on of a stamp of older writers. */
export function int96Nanos(stamp: bigint): bigint {
  return ((stamp >> 64n) - 2_440_588n) * 86_400_000_000_000n + (stamp & 0xffff_ffff_ffff_ffffn);
}

/** Months, days and milliseconds of a stored length of time. */
export function intervalParts(bytes: Uint8Array): [months: number, days: number, ms: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
}
