/** The address under which the product stands, without a slash at the end, from a path (`''`, `/minglan`) or an address. */
export function baseAddress(base: string): string {
  return new URL(base || '/', location.href).href.replace(/\/$/, '');
}
