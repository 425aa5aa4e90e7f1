import type { Instant } from '../../../domain/civil-date.ts';
import type { DraftContent } from '../../../domain/draft/draft-content.ts';
import { withoutPeople } from '../../../domain/draft/without-people.ts';
import type { DraftVersionRow } from '../../store/schema.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';

/** A text as it is kept. `thinned`: its lists of people are gone. */
export interface KeptContent { readonly content: DraftContent; readonly thinned: boolean }

/** What a draft said at a version: the newest text that was saved until then. Null when there is none, or when it had to be forgotten. */
export async function contentAt(tx: ReadTx, draft: string, version: number): Promise<KeptContent | null> {
  const row = await tx.selectFrom('draft_version').select(['json', 'thinned']).where('draft', '=', draft).where('version', '<=', version)
    .orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row === undefined || row.json === null ? null : { content: JSON.parse(row.json) as DraftContent, thinned: row.thinned === 1 };
}

/** Who saved any version of a draft, as actors. */
export async function writersOf(tx: ReadTx, draft: string): Promise<readonly string[]> {
  return (await tx.selectFrom('draft_version').select('saved_by').distinct().where('draft', '=', draft).execute()).map((row) => row.saved_by);
}

export async function keepVersion(tx: WriteTx, row: Omit<DraftVersionRow, 'thinned' | 'json'>, content: DraftContent): Promise<void> {
  await tx.insertInto('draft_version').values({ ...row, thinned: 0, json: JSON.stringify(content) }).execute();
}

/** Takes the lists of people out of every text of a draft: nobody works on these texts any more. */
export async function thinVersions(tx: WriteTx, draft: string, at: Instant): Promise<void> {
  const rows = await tx.selectFrom('draft_version').select(['version', 'json']).where('draft', '=', draft).where('thinned', '=', 0).where('json', 'is not', null).execute();
  for (const { version, json } of rows) {
    const content = JSON.parse(json ?? '') as DraftContent;
    const kept = withoutPeople(content, at);
    if (kept === content) continue;
    await tx.updateTable('draft_version').set({ json: JSON.stringify(kept), thinned: 1 }).where('draft', '=', draft).where('version', '=', version).execute();
  }
}
