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

/** An amount in 万元 when that is exact to two decimals and the amount is at least 10,000 yuan; else null. */
export function tenThousands(fen: number): string | null {
  if (Math.abs(fen) < 1_000_000 || fen % 10_000 !== 0) return null;
  return grouped(fen / 1_000_000);
}

/** File sizes as people read them: `340 KB`, `1.2 MB`. */
export function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${Math.round(count / 1024)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}
