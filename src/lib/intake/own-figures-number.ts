/** What a reader’s cell says: a number as typed, a mark that stands for none, or something that is neither. */
export type OwnNumber =
  | {
      kind: 'number';
      value: number;
      /** Decimals as typed. */
      digits: number;
      sign: '%' | '£' | null;
      /** Whether a comma was taken to part thousands. */
      hasThousands: boolean;
    }
  | { kind: 'none'; mark: string }
  | { kind: 'unclear'; text: string };

/** Marks by which publishers and spreadsheets say that there is no figure, in small letters. */
const marks: ReadonlySet<string> = new Set(
  `- – — . .. ... : * ~ ? c x z u k low [c] [x] [z] [u] [low] n/a na n.a. #n/a #div/0! #ref! #value! #null! #num!
   null nan none missing suppressed tbc`
    .split(/\s+/)
    .concat(['', 'no data', 'not available', 'not applicable']),
);

/**
 * Forms in which people write a number, and how each becomes plain digits with a point. A comma is a decimal comma only
 * where it cannot part thousands: not followed by exactly three digits, or after a lone 0, or after points that do.
 */
const forms: readonly { form: RegExp; plain: (text: string) => string; hasThousands?: boolean }[] = [
  { form: /^-?(\d+(\.\d*)?|\.\d+)$/, plain: (text) => text },
  { form: /^-?0,\d+$|^-?\d+,(\d{1,2}|\d{4,})$/, plain: (text) => text.replace(',', '.') },
  {
    form: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
    plain: (text) => text.replaceAll(',', ''),
    hasThousands: true,
  },
  {
    form: /^-?[1-9]\d{0,2}( \d{3})+([.,]\d+)?$/,
    plain: (text) => text.replaceAll(' ', '').replace(',', '.'),
  },
  {
    form: /^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/,
    plain: (text) => text.replaceAll('.', '').replace(',', '.'),
  },
];

/** A number as most cells have it, told at once. */
const plainDigits = /^-?\d+(?:\.(\d+))?$/;

/**
 * Reads a number as people write it: with %, £, thousands, spaces of any kind, a true minus, or a decimal comma where
 * that is the only reading. Nothing is guessed: what has two readings or other signs in it is `unclear`.
 *
 * @example readOwnNumber(' 1,234.5 %') // { kind: 'number', value: 1234.5, digits: 1, sign: '%', hasThousands: true }
 */
export function readOwnNumber(cell: string): OwnNumber {
  const decimals = plainDigits.exec(cell);
  if (decimals) {
    const digits = decimals[1]?.length ?? 0;
    return { kind: 'number', value: Number(cell) + 0, digits, sign: null, hasThousands: false };
  }
  const text = plainSpaces(cell)
    .replaceAll(/[−‒–](?=[\d.£])/g, '-')
    .replace(/^'/, '');
  if (marks.has(text.toLowerCase())) return { kind: 'none', mark: text };
  const percent = text.replace(/ ?(%|per ?cent|pct)$/i, '');
  const bare = percent.replace(/^(-?)\+?£ ?|^\+/, '$1');
  const sign = percent !== text ? '%' : text.includes('£') ? '£' : null;
  const fitting = forms.find(({ form }) => form.test(bare));
  if (!fitting || (sign === '%' && text.includes('£'))) return { kind: 'unclear', text };
  const plain = fitting.plain(bare);
  return {
    kind: 'number',
    value: Number(plain) + 0,
    digits: plain.split('.')[1]?.length ?? 0,
    sign,
    hasThousands: fitting.hasThousands ?? false,
  };
}

/** Text without spaces at its ends, and with every other run of spaces, of whatever kind, as one. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\s\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/g, ' ').trim();
}
