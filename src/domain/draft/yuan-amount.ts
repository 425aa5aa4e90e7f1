/**
 * Fen out of yuan as typed: `12,345.6`, `１２３元`, `1.2万`. Digits are moved, not multiplied, so that no binary fraction is ever rounded.
 * Null when it is no amount, has parts of a fen, or is too large to be exact.
 */
export function fenOf(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s¥元]/g, '').replace(/^−/, '-');
  const m = /^(-?)(\d+)(?:\.(\d*))?(万?)$/.exec(text);
  if (m === null) return null;
  const [, sign = '', whole = '', fraction = '', wan = ''] = m;
  const places = wan === '' ? 2 : 6;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return null;
  const fen = Number(whole + (digits + '000000').slice(0, places));
  if (!Number.isSafeInteger(fen)) return null;
  return sign === '' || fen === 0 ? fen : -fen;
}

/** Fen as yuan to be typed on: `12345.60`, `800`; without grouping. */
export function yuanText(fen: number): string {
  const abs = Math.abs(fen), rest = abs % 100;
  return `${fen < 0 ? '-' : ''}${Math.floor(abs / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
