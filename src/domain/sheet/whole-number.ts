const EXACT_DIGITS = 15;

/** A large whole number as a spreadsheet holds it: 15 digits are exact, what follows became zeros. Null for others. */
export function spreadsheetDigits(value: number): string | null {
  if (!Number.isInteger(value) || value < 1e10 || value >= 1e21) return null;
  const [mantissa = '', exponent = '0'] = value.toExponential(EXACT_DIGITS - 1).split('e');
  const length = Number(exponent) + 1;
  const digits = mantissa.replace('.', '');
  return length <= digits.length ? digits.slice(0, length) : digits + '0'.repeat(length - digits.length);
}

const SCIENTIFIC = /^\s*(\d(?:\.\d+)?)[eE]\+?(\d{1,2})\s*$/;

/** The digits that `1.10101199E+17` stands for; null when the text is no such figure. 科学计数. */
export function scientificDigits(text: string): string | null {
  const m = SCIENTIFIC.exec(text);
  if (m === null) return null;
  const digits = (m[1] ?? '').replace('.', '');
  const length = Number(m[2]) + 1;
  return length < digits.length ? null : digits + '0'.repeat(length - digits.length);
}
