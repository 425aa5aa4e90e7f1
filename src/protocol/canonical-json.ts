/** What can be signed or hashed: JSON without fractions. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * The one text of a value (RFC 8785, JSON Canonicalization Scheme): keys in UTF-16 order, no white space.
 * Only strings, safe integers, booleans, null, arrays and plain objects have one; anything else throws a TypeError,
 * `undefined` members included, because a reader in another language could not make the same text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('canonical JSON holds safe integers only');
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonical JSON has no ${typeof value}`);
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw new TypeError('canonical JSON holds plain objects only');
  const record = value as Record<string, unknown>;
  return `{${Object.keys(record).sort().map((key) => `${quoted(key)}:${canonicalJson(record[key])}`).join(',')}}`;
}

function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('canonical JSON has no half characters (lone surrogates)');
  return JSON.stringify(text);
}
