/** One line of the table: what was measured, and what came out. */
export interface Measurement {
  what: string;
  /** Milliseconds. */
  time?: number;
  /** Most memory held at once, in bytes. */
  memory?: number;
  /** Bytes sent or written. */
  bytes?: number;
  /** What the reader must know to compare it. */
  note?: string;
}

/** The measurements as a table for the terminal. */
export function describeMeasurements(measurements: readonly Measurement[]): string {
  const rows = [
    ['what', 'time', 'memory', 'bytes', ''],
    ...measurements.map(({ what, time, memory, bytes, note }) => [
      what,
      time === undefined ? '' : duration(time),
      memory === undefined ? '' : megabytes(memory),
      bytes === undefined ? '' : megabytes(bytes),
      note ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** "12 ms", "3.4 s". */
function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** "0.35 MB", "182 MB". */
function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return `${value.toFixed(value < 10 ? 2 : 0)} MB`;
}
