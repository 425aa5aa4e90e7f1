import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import { inChunks } from '../feed/in-chunks.ts';
import type { WriteTx } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** A posting as it stands after a step, with the media that it shows; none once it is gone. */
export interface MediaUse { readonly id: string; readonly media: readonly string[] }

/** Notes which media living postings show, in the caller's transaction, and forgets at once what none of them shows any more. */
export async function recordMediaUses(tx: WriteTx, uses: readonly MediaUse[], at: Instant): Promise<void> {
  const wanted = new Map(uses.map(({ id, media }) => [id, new Set(media)]));
  const dropped = new Set<string>();
  for (const ids of inChunks([...wanted.keys()])) {
    for (const { media, posting_id: id } of await tx.selectFrom('media_use').selectAll().where('posting_id', 'in', ids).execute()) {
      if (wanted.get(id)?.delete(media)) continue;
      await tx.deleteFrom('media_use').where('media', '=', media).where('posting_id', '=', id).execute();
      dropped.add(media);
    }
  }
  const fresh = [...wanted].flatMap(([posting_id, media]) => [...media].map((sha256) => ({ media: sha256, posting_id })));
  for (const rows of inChunks(fresh, 100)) await tx.insertInto('media_use').values(rows).execute();
  for (const media of dropped) {
    const used = await tx.selectFrom('media_use').select('media').where('media', '=', media).limit(1).executeTakeFirst();
    if (used === undefined) await forget(tx, media, at);
  }
}

/** How long media may wait for the posting that is to show it. */
const WAIT_MS = 30 * 86_400_000;

/** Forgets what was taken in a month ago and is shown by no posting and named by no draft. Answers how many. */
export async function forgetUnusedMedia({ store, clock }: Deps): Promise<number> {
  return store.write(async (tx) => {
    const at = clock();
    const old = await tx.selectFrom('media').select('sha256').where('gone_at', 'is', null).where('stored_at', '<', instantOf(instantMs(at) - WAIT_MS))
      .where('sha256', 'not in', tx.selectFrom('media_use').select('media')).execute();
    let forgotten = 0;
    for (const { sha256 } of old) {
      if (await isDrafted(tx, sha256)) continue;
      await forget(tx, sha256, at);
      forgotten += 1;
    }
    return forgotten;
  });
}

/** Named by a text that somebody may still work on or publish. */
async function isDrafted(tx: WriteTx, sha256: string): Promise<boolean> {
  return await tx.selectFrom('draft as d').innerJoin('draft_version as v', (join) => join.onRef('v.draft', '=', 'd.id').onRef('v.version', '=', 'd.content_version'))
    .select('d.id').where('d.state', 'not in', ['issued', 'discarded']).where('v.json', 'like', `%${sha256}%`).limit(1).executeTakeFirst() !== undefined;
}

async function forget(tx: WriteTx, media: string, at: Instant): Promise<void> {
  await tx.deleteFrom('media_file').where('media', '=', media).execute();
  await tx.updateTable('media').set({ gone_at: at }).where('sha256', '=', media).execute();
}
