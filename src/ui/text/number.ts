/** `1,200`. Written out by hand: old WebViews lack locale data, and every device must print the same figure. */
export function grouped(n: number): string {
  const [whole, rest] = String(Math.abs(n)).split('.') as [string, string?];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? '−' : ''}${digits}${rest === undefined ? '' : `.${rest}`}`;
}
