/** `1,200`. Written out by hand: old WebViews lack locale data, and every device must print the same figure. */
export function grouped(n: number): string {
  const [whole, rest] = String(Math.abs(n)).split('.') as [string, string?];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? '−' : ''}${digits}${rest === undefined ? '' : `.${rest}`}`;
}

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

/** File sizes as people read them: `340 KB`, `1.2 MB`. */
export function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${Math.round(count / 1024)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}
