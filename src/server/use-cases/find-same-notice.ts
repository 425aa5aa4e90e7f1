import { type DraftContent, newPostingOf } from '../../domain/draft/draft-content.ts';
import type { NewPosting } from '../../domain/posting/posting.ts';
import { fold } from '../../domain/notice-import/clean-text.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { ReadTx } from '../store/store.ts';

/** A posting or draft that is already there. `differs`: it is the same notice by name, but not word for word. */
export interface SameNotice { readonly id: string; readonly state: 'posting' | 'draft'; readonly differs: boolean }

/**
 * The notice that stands on its board already: same title, document number and day. One that has neither number nor day is the
 * same only word for word, because such titles return each month. What was withdrawn, has expired or was removed is not there.
 */
export async function findSameNotice(tx: ReadTx, posting: NewPosting, state: SameNotice['state']): Promise<SameNotice | null> {
  const rows = state === 'posting'
    ? await tx.selectFrom('posting').select(['id', 'json']).where('board', '=', posting.board).where('title', '=', posting.title).where('json', 'is not', null).execute()
    : await tx.selectFrom('draft as d').innerJoin('draft_version as v', (join) => join.onRef('v.draft', '=', 'd.id').onRef('v.version', '=', 'd.content_version'))
      .select(['d.id', 'v.json']).where('d.board', '=', posting.board).where('d.title', '=', posting.title).where('d.state', 'not in', ['issued', 'discarded']).where('v.json', 'is not', null).execute();
  for (const { id, json } of rows) {
    const there = state === 'posting' ? JSON.parse(json ?? '') as NewPosting : newPostingOf(JSON.parse(json ?? '') as DraftContent);
    if (there.formedOn !== posting.formedOn || fold(there.docNumber ?? '') !== fold(posting.docNumber ?? '')) continue;
    const differs = lasting(there) !== lasting(posting);
    if (differs && posting.formedOn === null && posting.docNumber === undefined) continue;
    return { id, state, differs };
  }
  return null;
}

/** The text without lists of people: those may be over by now. */
function lasting({ blocks }: NewPosting): string {
  return canonicalJson(blocks.filter((block) => block.type !== 'nameList' && block.type !== 'expired'));
}
