import { StoreValueRefused } from './store-error.ts';

/** What both engines keep and give back unchanged. */
export type StoredValue = string | number | Uint8Array | null;

type Checked = string & { isWellFormed(): boolean };

/**
 * Lets through what SQLite and PostgreSQL both store exactly; throws {@link StoreValueRefused} for the rest:
 * fractions and integers past 2^53 (read back as another number), text with U+0000 (PostgreSQL has no such text)
 * or half a surrogate pair (becomes U+FFFD), booleans, dates and objects. The message never holds the value.
 */
export function storedValue(value: unknown): StoredValue {
  if (value === null || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  if (typeof value === 'string' && isStorableText(value)) return value;
  throw new StoreValueRefused(`cannot store this ${typeof value}`);
}

/** True for text that every engine keeps unchanged. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && (text as Checked).isWellFormed();
}
