import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RealServer } from '../../support/real-server.ts';

/** Where the benchmarks keep what they can use again. */
export const CACHE = path.resolve('.cache/bench');

/** A copy of the built product, which a build beside us does not change. */
export function productCopy(): string {
  const stamp = readFileSync('dist/stamp', 'utf8').slice(0, 12);
  const copy = path.join(CACHE, `product-${stamp}`);
  if (!existsSync(copy)) {
    mkdirSync(CACHE, { recursive: true });
    cpSync('dist', `${copy}.part`, { recursive: true });
    cpSync(`${copy}.part`, copy, { recursive: true });
    rmSync(`${copy}.part`, { recursive: true });
  }
  return copy;
}

/** The product's server as a process, on a copy of a data set that is gone when it is destroyed. */
export async function serverOn(dataDir: string, dist = productCopy()): Promise<RealServer> {
  return RealServer.start({ dataDir: dataCopy(dataDir), dist });
}

export function dataCopy(dataDir: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'minglan-bench-data-'));
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}
