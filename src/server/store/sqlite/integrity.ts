import { openConnection } from './connection.ts';

/** What SQLite itself finds wrong with a file: damaged pages and indexes, rows that refer to nothing. Empty when all is well. */
export function integrityProblems(file: string): string[] {
  const db = openConnection(file, 'reader');
  try {
    const damage = db.prepare('PRAGMA integrity_check').all().map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok');
    const orphans = db.prepare('PRAGMA foreign_key_check').all().map((row) => `${String(row['table'])} row ${String(row['rowid'])} refers to nothing`);
    return [...damage, ...orphans];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    db.close();
  }
}
