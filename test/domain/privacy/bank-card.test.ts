import { describe, expect, it } from 'vitest';
import { isBankCard } from '../../../src/domain/privacy/bank-card.ts';

/** The numbers with this body and a last digit that fits Luhn's check. */
const checked = (body: string) => Array.from('0123456789', (d) => body + d).filter(isBankCard);

describe('a bank card number', () => {
  it('has exactly one right last digit', () => {
    const bodies = [
      '622848123456789012', '621700123456789', '62170012345678901', '402658012345678', '512425012345678', '356833012345678', '955880123456789012', '601382012345678901', '436742012345678901',
    ];
    for (const body of bodies) expect(checked(body), body).toHaveLength(1);
    expect([isBankCard('4111111111111111'), isBankCard('4111111111111112')]).toEqual([true, false]);
  });

  it('notices each changed digit', () => {
    const number = '4111111111111111';
    for (let i = 1; i < number.length; i += 1) for (const d of '023456789') expect(isBankCard(number.slice(0, i) + d + number.slice(i + 1))).toBe(false);
  });

  it('has 16 to 19 digits, the international ones 16', () => {
    for (const body of ['62284812345678', '6228481234567890123', '40265801234567890', '51242501234567']) expect(checked(body), body).toEqual([]);
  });

  it('begins as cards do', () => {
    for (const body of ['202408151234567', '350524012345678', '562848012345678', '119901234567890', '352724012345678']) expect(checked(body), body).toEqual([]);
  });
});
