import { useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import { may } from '../../domain/access/may.ts';
import { instantOf } from '../../domain/civil-date.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { takeStep } from '../../domain/draft/workflow.ts';
import type { SignedIn } from '../../protocol/session-answers.ts';
import type { Act } from '../../sync/outbox/act.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { type Issuing, IssueForm } from '../../ui/console/issue-form.tsx';
import { ReviewForm } from '../../ui/console/review-form.tsx';
import { handAct, outcomeText } from './hand-act.ts';

interface DraftStepsProps { readonly view: ConsoleView; readonly session: SignedIn; readonly vault: Vault; readonly draft: Draft; readonly done: () => void }

/** The steps that whoever is signed in may take from where a draft stands. The server judges again. */
export function DraftSteps({ view, session, vault, draft, done }: DraftStepsProps) {
  const [busy, setBusy] = useState(false), [said, setSaid] = useState('');
  const { draft: text } = view.console;
  const standing = { state: draft.state, corrects: draft.corrects !== undefined, owesReview: draft.owesReview === true };
  const who = {
    may: (operation: Parameters<typeof may>[1]) => may(session.grants, operation, draft.board),
    wrote: draft.events.some(({ step, by }) => step === 'save' && by === session.name),
    issued: draft.events.some(({ step, by }) => step === 'issue' && by === session.name),
  };
  const can = (step: Parameters<typeof takeStep>[0], how: 'urgent' | 'later' | null = null) => takeStep(step, standing, who, how).ok;
  const act = async (given: Act) => {
    setBusy(true);
    setSaid(text.sending);
    const outcome = await handAct(vault, { board: draft.board, postingId: draft.id, title: draft.title, seen: draft.version, act: given });
    setBusy(false);
    setSaid(outcomeText(view.console, outcome));
    done();
  };
  const { contentHash } = draft;
  const giveBack = (reason: string) => void act({ kind: 'draft.return', body: { contentHash, comments: [{ text: reason }] } });
  const issue = ({ at, reason }: Issuing) => void act({
    kind: 'draft.issue', body: { contentHash, ...(at === undefined ? {} : { publishAt: instantOf(Date.parse(`${at}:00+08:00`)) }), ...(reason === undefined ? {} : { urgent: { reason } }) },
  });
  const urgent = !can('issue') && can('issue', 'urgent');
  return (
    <>
      {can('review') && <ReviewForm view={view} busy={busy} pass={() => void act({ kind: 'draft.review', body: { contentHash, checklist: { content: true, privacy: true, secrecy: true } } })} giveBack={giveBack} />}
      {(can('issue') || urgent) && <IssueForm view={view} urgent={urgent} busy={busy} issue={issue} {...(can('return') && !can('review') ? { giveBack } : {})} />}
      <p class="form-row">
        {can('recall') && <button type="button" class="button" aria-disabled={busy} onClick={() => void act({ kind: 'draft.recall', body: {} })}>{view.console.step.recall}</button>}
        {can('unschedule') && <button type="button" class="button" aria-disabled={busy} onClick={() => void act({ kind: 'draft.unschedule', body: {} })}>{view.console.step.unschedule}</button>}
      </p>
      <p role="status" class="draft-said">{said}</p>
    </>
  );
}
