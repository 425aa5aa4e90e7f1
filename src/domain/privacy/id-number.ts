import { daysInMonth } from '../civil-date.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** First two digits of the region code (GB/T 2260); 81 to 83 are residence permits, 91 was used for places abroad. */
const PROVINCES = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
]);

/**
 * True when six digits can be a region of GB/T 2260. Old prefectures count: a number keeps the region of its first issue.
 * Residence permits of people from Taiwan, Hong Kong and Macao have 810000, 820000 or 830000 and no district. 港澳台居民居住证.
 */
export function isRegion(digits: string): boolean {
  const province = (digits.charCodeAt(0) - 0x30) * 10 + digits.charCodeAt(1) - 0x30;
  return PROVINCES.has(province) && (!digits.startsWith('0000', 2) || (province >= 81 && province <= 83));
}

/** The check character of the first 17 digits of a citizen ID number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((acc, weight, i) => acc + weight * Number(digits[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** True for a citizen ID number 公民身份号码 of 18 characters but for its check character: region and birth date are in order. */
export function isIdForm(text: string): boolean {
  return isRegion(text) && isBirthDate(Number(text.slice(6, 10)), text.slice(10, 14));
}

/** True for a citizen ID number 公民身份号码: 18 characters with region, birth date and check character, or 15 digits of the old form. */
export function isIdNumber(text: string): boolean {
  if (text.length === 18) return isIdForm(text) && idCheckCharacter(text) === text.charAt(17);
  return text.length === 15 && isOldRegion(text) && isBirthDate(1900 + Number(text.slice(6, 8)), text.slice(8, 12)) && text.slice(12) !== '000';
}

/** The old form has no check character, so its region must be one that was used: prefectures 01–34, 51–53 and 90. */
function isOldRegion(digits: string): boolean {
  const prefecture = Number(digits.slice(2, 4));
  return isRegion(digits) && digits.slice(4, 6) !== '00' && ((prefecture >= 1 && prefecture <= 34) || (prefecture >= 51 && prefecture <= 53) || prefecture === 90);
}

/** `year` and `MMDD` of someone who may live, or be in an old file. No clock: a day to come counts. */
function isBirthDate(year: number, monthDay: string): boolean {
  const month = Number(monthDay.slice(0, 2)), day = Number(monthDay.slice(2, 4));
  return year >= 1880 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
