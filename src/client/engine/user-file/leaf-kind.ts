/** What a Parquet file declares of a column, in the words of the format. */
export interface Declaration {
  type?: string;
  converted_type?: string;
  scale?: number;
  precision?: number;
  logical_type?: {
    type: string;
    scale?: number;
    precision?: number;
    unit?: string;
    isAdjustedToUTC?: boolean;
    bitWidth?: number;
    isSigned?: boolean;
  };
}

/** What a declaration comes to; `plain` is what its stored type says. */
export type LeafKind =
  | { kind: 'decimal'; precision: number; scale: number }
  | { kind: 'moment' | 'time'; unit: string; isUtc: boolean }
  | { kind: 'int96' | 'day' | 'interval' | 'uuid' | 'half' | 'text' | 'plain' };

/** The kind of the values of a column that holds no others. */
export function leafKind(element: Declaration): LeafKind {
  const { type, converted_type: converted = '', logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const { scale = 0, precision = 38 } = logical?.type === 'DECIMAL' ? logical : element;
    return { kind: 'decimal', precision, scale };
  }
  const isUtc = logical?.isAdjustedToUTC === true;
  if (logical?.type === 'TIMESTAMP') return { kind: 'moment', unit: logical.unit ?? '', isUtc };
  if (logical?.type === 'TIME') return { kind: 'time', unit: logical.unit ?? '', isUtc };
  const [, older, unit = ''] = /^(TIMESTAMP|TIME)_(MILLIS|MICROS)$/.exec(converted) ?? [];
  if (older) return { kind: older === 'TIME' ? 'time' : 'moment', unit, isUtc: false };
  if (type === 'INT96') return { kind: 'int96' };
  if (converted === 'DATE' || logical?.type === 'DATE') return { kind: 'day' };
  if (converted === 'INTERVAL') return { kind: 'interval' };
  if (logical?.type === 'UUID') return { kind: 'uuid' };
  if (logical?.type === 'FLOAT16') return { kind: 'half' };
  return { kind: isText(element) ? 'text' : 'plain' };
}

/** Whether a column declares its values to be text of some kind. */
export function isText({ converted_type: converted, logical_type: logical }: Declaration): boolean {
  return (
    ['UTF8', 'ENUM', 'JSON'].includes(converted ?? '') ||
    ['STRING', 'ENUM', 'JSON'].includes(logical?.type ?? '')
  );
}
