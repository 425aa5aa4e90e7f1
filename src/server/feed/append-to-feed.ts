import * as v from 'valibot';
import { toBase64Url } from '../../protocol/base64url.ts';
import { type Body, BodySchema } from '../../protocol/body.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { Entry } from '../../protocol/entry.ts';
import { entryLeaf } from '../../protocol/entry-leaf.ts';
import { sha256Hex } from '../../protocol/sha256.ts';
import type { WriteTx } from '../store/store.ts';
import { type Appended, type FeedChange, type FeedEnv, FeedError } from './feed-change.ts';
import { forgetBodies } from './forget-bodies.ts';
import { inChunks } from './in-chunks.ts';
import { ensureBoardKey } from './keys/board-key.ts';
import { publishWaiting } from './publish-waiting.ts';

/** One change with what the log keeps of it. */
interface Line { readonly change: FeedChange; readonly entry: Entry; readonly leaf: string; readonly body: string; readonly last: boolean }

/**
 * Appends changes to a board's log, in the caller's transaction: entries and salted bodies. Pages, list and head follow when somebody asks
 * ({@link publishWaiting}): so that publishing costs the same however much is live. Where something is superseded or ended they are made at
 * once, because what must be forgotten may stand in them: its body's row is deleted, the page that held it gets a new address, and the old
 * addresses answer 410 with their bytes erased, while the log and its root stay as they were. Throws {@link FeedError}; nothing is written then.
 */
export async function appendToFeed(tx: WriteTx, board: string, changes: readonly FeedChange[], env: FeedEnv): Promise<Appended> {
  if (changes.length === 0) throw new FeedError('no-changes', `no changes for ${board}`);
  // Taking the numbers locks the board's row: numbers are given in the order of commits, without a gap.
  const row = await tx.updateTable('board').set((eb) => ({ size: eb('size', '+', changes.length), changed: eb('changed', '+', 1) }))
    .where('code', '=', board).returning('size').executeTakeFirst();
  if (!row) throw new FeedError('no-board', `no board ${board}`);
  // What no key here can sign must not enter the log.
  await ensureBoardKey(tx, board, env);
  const lines = linesOf(board, changes, row.size - changes.length, env);
  const forgotten = await forgetBodies(tx, board, new Set(lines.map((l) => l.entry.postingId)));
  await insertLines(tx, board, lines);
  if (forgotten.length > 0) await publishWaiting(tx, board, env, forgotten);
  return { size: row.size, entries: lines.map((l) => l.entry) };
}

function linesOf(board: string, changes: readonly FeedChange[], from: number, env: FeedEnv): Line[] {
  const lastOf = new Map(changes.map((change, i) => [subject(change).id, i]));
  return changes.map((change, i) => {
    const body = bodyOf(board, change, toBase64Url(env.random(16)));
    const { id, revision } = subject(change);
    const text = canonicalJson(body);
    const entry: Entry = { seq: from + i, postingId: id, revision, kind: change.kind, at: env.now, bodyHash: sha256Hex(text) };
    return { change, entry, leaf: entryLeaf(entry), body: text, last: lastOf.get(id) === i };
  });
}

/** The body to commit to. What no reader would accept must never enter a log that cannot be rewritten. */
function bodyOf(board: string, change: FeedChange, salt: string): Body {
  const body: Body = change.kind === 'upsert' ? { salt, posting: change.posting } : { salt, tombstone: change.tombstone };
  const { id, board: own } = subject(change);
  if (own !== board) throw new FeedError('wrong-board', `${id} is of board ${own}, not ${board}`);
  const checked = v.safeParse(BodySchema, body, { abortEarly: true });
  if (!checked.success) throw new FeedError('bad-change', `${id} is not of the form that readers accept`);
  return body;
}

function subject(change: FeedChange): { readonly id: string; readonly board: string; readonly revision: number } {
  return change.kind === 'upsert' ? change.posting : change.tombstone;
}

async function insertLines(tx: WriteTx, board: string, lines: readonly Line[]): Promise<void> {
  for (const chunk of inChunks(lines, 100)) {
    await tx.insertInto('feed_entry').values(chunk.map(({ entry, leaf }) => ({
      board, seq: entry.seq, posting_id: entry.postingId, revision: entry.revision, kind: entry.kind, at: entry.at,
      body_hash: entry.bodyHash, leaf_hash: leaf,
    }))).execute();
    // Of several changes to one posting in a batch, only the last one's body was ever current.
    const bodies = chunk.filter((l) => l.last).map((l) => ({ board, seq: l.entry.seq, live: l.change.kind === 'upsert' ? 1 : 0, json: l.body }));
    if (bodies.length > 0) await tx.insertInto('feed_body').values(bodies).execute();
  }
}
