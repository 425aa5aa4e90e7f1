import type { DraftState } from '../../../domain/draft/draft.ts';
import { withoutOverdueLists } from '../../../domain/draft/without-people.ts';
import { STEP_RULES } from '../../../domain/draft/workflow.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Deps } from '../deps.ts';
import { contentAt } from './draft-versions.ts';
import { keepContent } from './save-draft.ts';

const ACTOR: Actor = { kind: 'system', id: 'end-overdue-lists' };

/**
 * Takes lists of people whose hour has passed out of drafts that nobody finished (个人信息保护法 art. 47), as a version of its own: what was
 * reviewed with the list is to be reviewed without it. Answers how many drafts. One that waits for its hour is left to that hour.
 */
export async function endOverdueLists(deps: Deps): Promise<number> {
  const open = await deps.store.read((tx) => tx.selectFrom('draft').select('id').where('state', 'in', ['draft', 'returned', 'submitted', 'reviewed']).orderBy('id').execute());
  let ended = 0;
  for (const { id } of open) if (await deps.store.read((tx) => overdueContent(tx, id, deps)) !== null && await endOne(deps, id)) ended += 1;
  return ended;
}

async function overdueContent(tx: Parameters<typeof contentAt>[0], id: string, { clock }: Deps) {
  const kept = await contentAt(tx, id, Number.MAX_SAFE_INTEGER);
  if (kept === null) return null;
  const content = withoutOverdueLists(kept.content, clock());
  return content === kept.content ? null : content;
}

async function endOne(deps: Deps, id: string): Promise<boolean> {
  return deps.store.write(async (tx) => {
    const row = await tx.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
    const rule = STEP_RULES.find((one) => one.step === 'save' && one.from === row?.state as DraftState);
    const content = await overdueContent(tx, id, deps);
    if (row === undefined || rule === undefined || content === null) return false;
    await keepContent(tx, { actor: ACTOR, at: deps.clock() }, row, content, rule.to);
    return true;
  });
}
