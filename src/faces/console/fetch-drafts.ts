import type { Api } from '../../client/console/ask-api.ts';
import type { DraftSummary } from '../../domain/draft/draft.ts';
import { DraftPageSchema } from '../../protocol/draft-answers.ts';

export type DraftsRead = { readonly kind: 'read'; readonly drafts: readonly DraftSummary[] } | { readonly kind: 'offline' | 'signed-out' };

/** More than anybody works through; what is older is found by its board. */
const MOST_PAGES = 10;

/** All drafts within reach of whoever is signed in, last changed first. */
export async function fetchDrafts(api: Api): Promise<DraftsRead> {
  const drafts: DraftSummary[] = [];
  let after = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = await api.ask('GET', `/api/v1/drafts${after}`, DraftPageSchema);
    // Whose roles have nothing to do with drafts is shown none.
    if (asked.kind === 'problem') return asked.problem.status === 401 ? { kind: 'signed-out' } : { kind: 'read', drafts: [] };
    if (asked.kind === 'offline') return { kind: 'offline' };
    drafts.push(...asked.value.drafts);
    if (asked.value.next === null) break;
    after = `?after=${encodeURIComponent(asked.value.next)}`;
  }
  return { kind: 'read', drafts };
}
