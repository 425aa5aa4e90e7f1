/**
 * Beginnings of cards in use here: UnionPay 62 and 60, the older national ones (9558, 436742 …),
 * Visa 4, MasterCard 51–55, JCB 3528–3589. Lengths as issued: the international ones have 16 digits.
 */
const NATIONAL = /^(?:62|43674[25]|60[1-6]|68[4-8]|690|9[04]0|9558|955[59]|984|99[0-9]0)/;
const INTERNATIONAL = /^(?:4|5[1-5]|35(?:2[89]|[3-8]))/;

/** True for digits that can begin and be as long as a bank card number, whatever their check digit says. */
export function isCardForm(digits: string): boolean {
  return digits.length >= 16 && digits.length <= 19 && (NATIONAL.test(digits) || (digits.length === 16 && INTERNATIONAL.test(digits)));
}

/** True for a UnionPay beginning, which is given to nothing but cards. */
export function isUnionPay(digits: string): boolean {
  return digits.startsWith('62');
}

/** True for a bank card number 银行卡号: 16 to 19 digits, a known beginning, and Luhn's check (ISO/IEC 7812-1). */
export function isBankCard(digits: string): boolean {
  return isCardForm(digits) && luhn(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const d = digits.charCodeAt(digits.length - 1 - i) - 0x30;
    sum += i % 2 === 0 ? d : d > 4 ? d * 2 - 9 : d * 2;
  }
  return sum % 10 === 0;
}
