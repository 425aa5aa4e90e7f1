/** First and last byte of a part, both included. */
export interface ByteRange { readonly first: number; readonly last: number }

/**
 * The part that a `Range` header asks for (RFC 9110, 14.1.2), of `length` bytes: `whole` when there is none, it is unreadable, or asks for
 * several parts; `none` when nothing of it is there.
 */
export function byteRange(header: string | null, length: number): ByteRange | 'whole' | 'none' {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  if (from === '') return Number(to) === 0 || length === 0 ? 'none' : { first: Math.max(0, length - Number(to)), last: length - 1 };
  if (to !== '' && Number(to) < Number(from)) return 'whole';
  if (Number(from) >= length) return 'none';
  return { first: Number(from), last: to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}
