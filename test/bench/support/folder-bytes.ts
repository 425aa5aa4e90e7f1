import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Lengths of all files under a folder; 0 when there is none. */
export function folderBytes(folder: string): number {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += statSync(path.join(entry.parentPath, entry.name)).size;
    }
  } catch {
    return sum;
  }
  return sum;
}
