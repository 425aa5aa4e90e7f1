/** Beginnings of cards in use here: UnionPay 62, Visa 4, MasterCard 51–55, JCB 35, American Express 34 and 37. */
const BEGINNING = /^(62|4|5[1-5]|35|3[47])/;

/** True for a bank card number 银行卡号: 15 to 19 digits, a known beginning, and Luhn's check (ISO/IEC 7812-1). */
export function isBankCard(digits: string): boolean {
  if (!/^\d{15,19}$/.test(digits) || !BEGINNING.test(digits)) return false;
  if (digits.length === 15 && !/^3[47]/.test(digits)) return false;
  return luhn(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const d = Number(digits.charAt(digits.length - 1 - i));
    sum += i % 2 === 0 ? d : d > 4 ? d * 2 - 9 : d * 2;
  }
  return sum % 10 === 0;
}
