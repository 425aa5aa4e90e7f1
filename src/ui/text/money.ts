import { grouped } from './number.ts';

/** Yuan with two decimals, without them when they are 00: `12,345.60`, `800`. Fen are integers. */
export function yuan(fen: number): string {
  const abs = Math.abs(fen);
  const whole = Math.floor(abs / 100), rest = abs % 100;
  return `${fen < 0 ? '−' : ''}${grouped(whole)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** An amount in 万元; exact when the fen are a multiple of 10,000 (100 yuan). */
export function tenThousands(fen: number): string {
  return grouped(fen / 1_000_000);
}

/** True when amounts are best told in 万元: all exact to two decimals there, and the largest of them at least 100,000 yuan. */
export function suitTenThousands(amounts: readonly number[]): boolean {
  return amounts.every((fen) => fen % 10_000 === 0) && amounts.some((fen) => Math.abs(fen) >= 10_000_000);
}
