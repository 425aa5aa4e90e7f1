import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { PostingRow } from '../store/schema.ts';
import type { ReadTx } from '../store/store.ts';
import type { FindError, RevisionConflict, UnknownPosting } from './use-case-error.ts';

/** The current revision of a posting, or why there is none. */
export async function currentPosting(tx: ReadTx, id: string): Promise<Result<Posting, FindError>> {
  const row = await postingRow(tx, id);
  if (!row.ok) return row;
  return row.value.json === null ? err({ kind: 'gone', tombstone: tombstoneOf(row.value) }) : ok(JSON.parse(row.value.json) as Posting);
}

/** The same for an edit that was made on `baseRevision`. */
export async function postingAt(tx: ReadTx, id: string, baseRevision: number): Promise<Result<Posting, FindError | RevisionConflict>> {
  const current = await currentPosting(tx, id);
  if (!current.ok || current.value.revision === baseRevision) return current;
  return err({ kind: 'revision-conflict', baseRevision, current: current.value });
}

/** A posting's row in whatever state. */
export async function postingRow(tx: ReadTx, id: string): Promise<Result<PostingRow, UnknownPosting>> {
  const row = await tx.selectFrom('posting').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? err({ kind: 'unknown-posting', id }) : ok(row);
}

/** The public trace of a posting that is gone. */
export function tombstoneOf(row: PostingRow): Tombstone {
  if (row.tombstone === null) throw new Error(`posting ${row.id} is neither live nor gone`);
  return JSON.parse(row.tombstone) as Tombstone;
}
