import { isCivilDate } from '../civil-date.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** First two digits of the region code (GB/T 2260). */
const REGIONS = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
].map(String));

/** The check character of the first 17 digits of a citizen ID number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((acc, weight, i) => acc + weight * Number(digits[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** True for a citizen ID number 公民身份号码: 18 characters with region, birth date and check character, or 15 digits of the old form. */
export function isIdNumber(text: string): boolean {
  if (!REGIONS.has(text.slice(0, 2))) return false;
  if (/^\d{17}[\dX]$/.test(text)) return isBirthDate(text.slice(6, 14)) && idCheckCharacter(text) === text.charAt(17);
  return /^\d{15}$/.test(text) && isBirthDate(`19${text.slice(6, 12)}`) && text.slice(12) !== '000';
}

/** `YYYYMMDD` of someone who may live. */
function isBirthDate(text: string): boolean {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isCivilDate(day) && day >= '1900-01-01' && day < '2100-01-01';
}
