import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

interface FileRow { readonly board: string; readonly json: Uint8Array }

/** Reads a data set's database directly: what floors and peers serve is the same as what our server serves. */
function reading<T>(dataDir: string, read: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path.join(dataDir, 'minglan.db'), { readOnly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** All live postings as they were issued, newest first, JSON each. */
export function livePostings(dataDir: string): string[] {
  return reading(dataDir, (db) => (db.prepare('SELECT json FROM posting WHERE json IS NOT NULL ORDER BY published_at DESC, seq DESC').all() as unknown as { json: string }[]).map((r) => r.json));
}

/** The headline files of all boards, JSON each. */
export function headlineFiles(dataDir: string): string[] {
  return reading(dataDir, (db) => (db.prepare("SELECT f.board, f.json FROM feed_file f JOIN feed_head h ON h.headlines_sha256 = f.sha256").all() as unknown as FileRow[])
    .map(({ json }) => Buffer.from(json).toString()));
}

/** Address and compressed size of a board's largest page. */
export function largestPage(dataDir: string): { readonly path: string; readonly gz: Uint8Array } {
  return reading(dataDir, (db) => {
    const row = db.prepare("SELECT sha256, gz FROM feed_file WHERE kind = 'page' AND gone_at IS NULL AND gz IS NOT NULL ORDER BY length(gz) DESC LIMIT 1").get() as unknown as { sha256: string; gz: Uint8Array } | undefined;
    if (!row) throw new Error('no page in the data set');
    return { path: `/feed/pages/${row.sha256}.json`, gz: row.gz };
  });
}
