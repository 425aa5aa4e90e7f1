import type { Instant } from '../../../domain/civil-date.ts';
import { type DraftContent, newPostingOf } from '../../../domain/draft/draft-content.ts';
import { scanPosting } from '../../../domain/privacy/scan-posting.ts';
import { scanText } from '../../../domain/privacy/scan-text.ts';
import type { ReadTx } from '../../store/store.ts';
import { checkMedia } from '../check-media.ts';
import { checkPosting } from '../check-posting.ts';
import { currentPosting, postingAt } from '../current-posting.ts';
import { isUsableText, textIssues } from '../text-issues.ts';
import { type CheckError, type FindError, invalid, type NotAllowed, type RevisionConflict } from '../use-case-error.ts';

/**
 * What is wrong with a text that is to be kept as a draft: it may be unfinished, but it holds nothing that cannot be shown, and no unmasked
 * personal data. Places are those of the posting that it would make. Null when nothing is wrong.
 */
export function checkContent(content: DraftContent): CheckError | null {
  const broken = textIssues(content);
  if (broken.length > 0) return { kind: 'invalid', issues: broken };
  const findings = [...scanPosting(newPostingOf(content)), ...scanText(content.corrects?.note ?? '').map((finding) => ({ ...finding, path: 'corrects.note' }))];
  return findings.length > 0 ? { kind: 'personal-data', findings } : null;
}

/** The same for what is said with a step: comments, reasons. `path` names where it stands. */
export function checkTold(path: string, text: string): CheckError | null {
  if (text.trim() === '') return invalid(path, 'is empty');
  if (!isUsableText(text)) return invalid(path, 'contains a control or broken character');
  const findings = scanText(text).map((finding) => ({ ...finding, path }));
  return findings.length > 0 ? { kind: 'personal-data', findings } : null;
}

/** Whether the draft could be published at an hour, so far as that can be known before: all that a posting has to be. `media`: its files have to be here too. */
export async function checkPublishable(tx: ReadTx, id: string, content: DraftContent, at: Instant, { media }: { readonly media: boolean }): Promise<CheckError | null> {
  const corrected = content.corrects;
  if (corrected !== undefined && corrected.note.trim() === '') return invalid('corrects.note', 'is empty');
  const checked = checkPosting({ ...newPostingOf(content), id, revision: 1, publishedAt: at, issuedAt: at, issuedBy: '', changes: [] }, at);
  if (!checked.ok) return checked.error;
  return media ? checkMedia(tx, checked.value) : null;
}

/** A correction's posting has to be there, on the same board and of the same kind: withdrawal beats edit. `current`: and still in the revision that its author saw. */
export async function checkCorrected(tx: ReadTx, { fields, corrects }: DraftContent, { current }: { readonly current: boolean }): Promise<FindError | NotAllowed | RevisionConflict | null> {
  if (corrects === undefined) return null;
  const found = current ? await postingAt(tx, corrects.postingId, corrects.revision) : await currentPosting(tx, corrects.postingId);
  if (!found.ok) return found.error;
  if (found.value.board !== fields.board) return { kind: 'not-allowed', why: 'other-board' };
  return found.value.kind === fields.kind ? null : { kind: 'not-allowed', why: 'other-kind' };
}
