import type { Instant } from '../../domain/civil-date.ts';
import { kindState } from '../../domain/posting/kind-state.ts';
import { afterAct, type StateOf } from '../../domain/posting/lifecycle.ts';
import type { Posting, WarningPart } from '../../domain/posting/posting.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { currentPosting } from './current-posting.ts';
import type { Deps } from './deps.ts';
import { issueNextRevision } from './next-revision.ts';
import type { Issued } from './record-changes.ts';
import type { CheckError, FindError, NotAllowed } from './use-case-error.ts';

/** Lifts a warning at once, with a note for readers (突发事件应对法 art. 70: lifting is announced at once). 解除预警. */
export async function liftWarning(
  deps: Deps, actor: Actor, { id, note }: { readonly id: string; readonly note: string },
): Promise<Result<Issued, CheckError | FindError | NotAllowed>> {
  return deps.store.write(async (tx) => {
    const found = await currentPosting(tx, id);
    if (!found.ok) return found;
    const previous = found.value;
    if (previous.kind !== 'warning') return err({ kind: 'not-allowed', why: 'not-a-warning' });
    const at = deps.clock();
    const state = warningState(previous, at);
    if (afterAct('warning', state, 'lift') === null) return err({ kind: 'not-allowed', why: state === 'lifted' ? 'already-lifted' : 'warning-over' });
    const content = { ...previous, warning: { ...previous.warning, lift: { at, note } } };
    return issueNextRevision(tx, { deps, actor, at }, { action: 'posting.lift', previous, content, weight: 'major', note });
  });
}

function warningState(posting: Posting & WarningPart, at: Instant): StateOf<'warning'> {
  // A lift that was made by a clock running ahead of ours is a lift nevertheless.
  if (posting.warning.lift !== undefined) return 'lifted';
  const state = kindState(posting, at);
  if (state.kind !== 'warning') throw new Error('a warning has the state of a warning');
  return state.state;
}
