import * as v from 'valibot';
import { type Result, ok } from '../domain/result.ts';
import { type Refused, refused } from './refusal.ts';

// The decoder is the same in browsers and in Node, but this layer is compiled without the types of either.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Bytes as strict UTF-8; null when they are not. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Parses bytes or a text as JSON of the given form; anything else is refused as `unreadable`. */
export function readJson<T>(schema: v.GenericSchema<unknown, T>, json: Uint8Array | string): Result<T, Refused> {
  const text = typeof json === 'string' ? json : fromUtf8(json);
  if (text === null) return refused('unreadable', 'not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('unreadable', 'not JSON');
  }
  return readValue(schema, value);
}

/** Checks a value that was already parsed. */
export function readValue<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T, Refused> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const path = parsed.issues[0].path?.map((p) => String(p.key)).join('.') ?? '';
  return refused('unreadable', `not of the agreed form at '${path}'`);
}
