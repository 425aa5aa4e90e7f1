/** How many fen one unit of an amount has. */
const FEN: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };
const AMOUNT = /^([-+]?)(\d+)(?:\.(\d{1,10}))?(亿元|万元|元|亿|万)?$/;

/**
 * An amount of money as written (`¥1,234.50`, `3.5万元`) in fen; `unit` is what its column is in, where the text does not say. Exact: null for what
 * is no amount, has parts of a fen, or is too large.
 */
export function fenOf(text: string, unit = '元'): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥￥]/g, '').replace(/^[−－]/, '-');
  const negative = /^\((.*)\)$/.exec(plain);
  const m = AMOUNT.exec(negative ? `-${negative[1] ?? ''}` : plain);
  if (m === null) return null;
  const [, sign, whole = '0', fraction = '', said] = m;
  const per = FEN[said === undefined ? unit : said.endsWith('元') ? said : `${said}元`] ?? 100;
  const places = String(per).length - 1;
  if (/[1-9]/.test(fraction.slice(places))) return null;
  const fen = Number(whole + (fraction + '0'.repeat(places)).slice(0, places));
  if (!Number.isSafeInteger(fen)) return null;
  return sign === '-' && fen !== 0 ? -fen : fen;
}
