// Numbers are given to the voice as words: engines on cheap phones read `12,345` as twelve and three hundred and forty-five, and a year as a quantity.

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const LARGE = ['', '万', '亿', '万亿', '亿亿'] as const;

/** Digit by digit: years, codes, room numbers. */
export function digitWords(digits: string): string {
  return digits.replace(/\d/g, (d) => DIGITS[Number(d)] ?? d);
}

/** Digit by digit as telephone numbers are read: 幺 for one, so that it is not heard as seven. */
export function phoneWords(digits: string): string {
  return digitWords(digits).replace(/一/g, '幺');
}

/**
 * `12345.67` → 一万二千三百四十五点六七. Digits only, at most one point; 20 digits before it at most, longer ones digit by digit.
 * Two before a large unit is 两 at the beginning, as it is spoken.
 */
export function numberWords(number: string): string {
  const [whole = '', decimals] = number.split('.');
  const said = whole.length > 20 ? digitWords(whole) : wholeWords(whole);
  return decimals === undefined ? said : `${said}点${digitWords(decimals)}`;
}

function wholeWords(whole: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (/^0?$/.test(digits)) return '零';
  const groups = digits.replace(/\B(?=(\d{4})+$)/g, ' ').split(' ');
  let said = '';
  let gap = false;
  groups.forEach((group, i) => {
    const value = Number(group);
    if (value === 0) {
      gap = said !== '';
      return;
    }
    said += `${said !== '' && (gap || value < 1000) ? '零' : ''}${groupWords(value)}${LARGE[groups.length - 1 - i] ?? ''}`;
    gap = false;
  });
  return said.replace(/^一十/, '十').replace(/^二(?=[千万亿])/, '两');
}

/** 1–9999, without a zero in front. */
function groupWords(value: number): string {
  const parts = [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const;
  let said = '';
  let rest = value;
  for (const [size, name] of parts) {
    const digit = Math.floor(rest / size);
    const zero = said !== '' && rest > 0 && digit === 0 && !said.endsWith('零');
    rest -= digit * size;
    if (digit > 0) said += `${DIGITS[digit] ?? ''}${name}`;
    else if (zero) said += '零';
  }
  return said;
}

/** `12345.67` yuan → 一万二千三百四十五元六角七分; more than two decimals are read as they stand. */
export function yuanWords(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  if (decimals.length === 0 || decimals.length > 2) return `${numberWords(amount)}元`;
  const jiao = Number(decimals.charAt(0)), fen = Number(decimals.charAt(1) || '0');
  const small = `${jiao > 0 ? `${DIGITS[jiao] ?? ''}角` : fen > 0 && Number(whole) > 0 ? '零' : ''}${fen > 0 ? `${DIGITS[fen] ?? ''}分` : ''}`;
  return Number(whole) === 0 && small !== '' ? small : `${numberWords(whole)}元${small}`;
}
