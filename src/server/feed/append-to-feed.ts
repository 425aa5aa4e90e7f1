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
import { headlineOf } from './headline-of.ts';
import { changedColumns, readColumns } from './headlines-text.ts';
import { inChunks } from './in-chunks.ts';
import { joinAtEnd } from './page-plan.ts';
import { publishState } from './publish-state.ts';
import { readPlan, writePages } from './write-pages.ts';

/** One change with what the log keeps of it. */
interface Line { readonly change: FeedChange; readonly entry: Entry; readonly leaf: string; readonly body: string; readonly last: boolean }

/**
 * Appends changes to a board's log, in the caller's transaction: entries, salted bodies, pages, index, headlines and the
 * signed head. What is superseded or ended is forgotten: its body's row is deleted, the page that held it gets a new
 * address, and the old addresses answer 410 with their bytes erased, while the log and its root stay as they were.
 * Files are made once per call, so hand over many changes at once. Throws {@link FeedError}; nothing is written then.
 */
export async function appendToFeed(tx: WriteTx, board: string, changes: readonly FeedChange[], env: FeedEnv): Promise<Appended> {
  if (changes.length === 0) throw new FeedError('no-changes', `no changes for ${board}`);
  // Taking the numbers locks the board's row: numbers are given in the order of commits, without a gap.
  const row = await tx.updateTable('board').set((eb) => ({ size: eb('size', '+', changes.length), changed: eb('changed', '+', 1) }))
    .where('code', '=', board).returning(['size', 'name']).executeTakeFirst();
  if (!row) throw new FeedError('no-board', `no board ${board}`);
  const lines = linesOf(board, changes, row.size - changes.length, env);
  const touched = new Set(lines.map((l) => l.entry.postingId));
  const fresh = lines.flatMap((l) => (l.last && l.change.kind === 'upsert' ? [headlineOf(l.change.posting, l.entry.seq)] : []));
  const headlines = changedColumns(await readColumns(tx, board), touched, fresh.reverse());
  const forgotten = await forgetBodies(tx, board, touched);
  await insertLines(tx, board, lines);
  const plan = joinAtEnd(await readPlan(tx, board, forgotten), lines.map((l) => ({
    from: l.entry.seq, to: l.entry.seq + 1, root: l.leaf, bytes: 300 + (l.last ? Buffer.byteLength(l.body) : 0),
    live: l.last && l.change.kind === 'upsert' ? 1 : 0, dirty: true, sha256: '',
  })));
  const pages = await writePages(tx, board, plan, env);
  await publishState(tx, { board, name: row.name, size: row.size, pages, headlines }, env, forgotten.length > 0);
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
