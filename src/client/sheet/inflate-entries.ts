import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../domain/result.ts';
import type { SheetProblem } from '../../domain/sheet/sheet-session.ts';

export interface ZipEntry { readonly name: string; readonly method: number; readonly from: number; readonly packed: number }

const END = 0x06054b50, CENTRAL = 0x02014b50, LOCAL = 0x04034b50;
const END_LENGTH = 22, LONGEST_NOTE = 65_535, MOST_ENTRIES = 4000, CHUNK = 32 * 1024;

/** The directory of a zip file (APPNOTE 4.3); null when there is none, or it points outside. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  for (; end >= 0 && view.getUint32(end, true) !== END; end -= 1) if (bytes.length - end > END_LENGTH + LONGEST_NOTE) return null;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return null;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true), local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = view.getUint32(at + 20, true);
    if (from + packed > bytes.length) return null;
    let name = '';
    for (let n = 0; n < nameLength; n += 1) name += String.fromCharCode(bytes[at + 46 + n] ?? 0);
    entries.push({ name: name.replace(/\\/g, '/'), method: view.getUint16(at + 10, true), from, packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

class OverBudget extends Error {}

/**
 * Unpacks entries, counting what really comes out of each: what a directory says of sizes is not believed, and unpacking ends at the first byte over
 * the budget. `tell` is called with the share that is done.
 */
export function inflateEntries(bytes: Uint8Array, entries: readonly ZipEntry[], budget: number, tell: (share: number) => void): Result<Readonly<Record<string, Uint8Array>>, SheetProblem> {
  const files: Record<string, Uint8Array> = {};
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 1);
  let left = budget, done = 0;
  for (const entry of entries) {
    const source = bytes.subarray(entry.from, entry.from + entry.packed);
    try {
      const file = entry.method === 0 ? source : entry.method === 8 ? inflated(source, left) : null;
      if (file === null) return err('damaged');
      left -= file.length;
      if (left < 0) return err('inflates');
      files[entry.name] = file;
    } catch (error) {
      return err(error instanceof OverBudget ? 'inflates' : 'damaged');
    }
    done += entry.packed;
    tell(done / packed);
  }
  return ok(files);
}

function inflated(source: Uint8Array, budget: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > budget) throw new OverBudget();
    parts.push(chunk);
  });
  for (let at = 0; at < source.length; at += CHUNK) inflate.push(source.subarray(at, at + CHUNK), at + CHUNK >= source.length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
