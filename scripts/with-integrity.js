import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Each precached file carries its hash: a captive portal's login page in its place makes the install fail, and the next try succeeds.
 * @param {string} outDir folder of the build
 */
export function withIntegrity(outDir) {
  /** @param {{ url: string; revision: string | null; size: number }} entry */
  return (entry) => {
    const digest = createHash('sha256').update(readFileSync(`${outDir}/${entry.url}`)).digest();
    // A revision makes the worker ask past the browser's cache, which may hold that very page under a name that never changes.
    return { ...entry, revision: digest.toString('hex').slice(0, 16), integrity: `sha256-${digest.toString('base64')}` };
  };
}
