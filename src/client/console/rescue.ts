import { instantOf } from '../../domain/civil-date.ts';
import { sameValue } from '../../domain/draft/same-value.ts';
import { isMasked } from './mask-act.ts';
import { readRescueFile, type RescuedDraft, type RescueFile } from '../../protocol/rescue-file.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Moment } from '../../sync/outbox/enqueue.ts';
import { handedIn } from '../../sync/outbox/hand-in.ts';
import { newDraftId, nextNumbers } from '../../sync/outbox/next-numbers.ts';
import type { OutboxReadTx, OutboxTx } from '../../sync/outbox/ports.ts';
import { maskContent, maskTexts } from './mask-content.ts';
import type { MaskedPlace, Restored } from './vault.ts';

/** Everything of the account that the server is not known to have. */
export async function rescueFile(tx: OutboxReadTx, account: string): Promise<RescueFile> {
  const drafts: RescuedDraft[] = [];
  for (const { id, content, base } of await tx.drafts()) if (!sameValue(content, base?.content ?? null)) drafts.push({ id, content, base });
  const operations = (await tx.openRecords()).reduce<RescueFile['operations']>((all, { title, message }) => (message === null ? all : [...all, { title, message }]), []);
  return { minglan: 'rescue', version: 1, account, drafts, operations };
}

/** How much of it there is. A text that waits in the outbox counts as an operation alone. */
export async function countUnsent(tx: OutboxReadTx): Promise<{ readonly drafts: number; readonly operations: number }> {
  let drafts = 0;
  for (const draft of await tx.drafts()) if (!sameValue(draft.content, await handedIn(tx, draft))) drafts += 1;
  return { drafts, operations: (await tx.openRecords()).length };
}

/** Takes a rescue file in, masked like everything else. What is here stays; a text that differs from what is here becomes a draft of its own. */
export async function restoreFile(tx: OutboxTx, moment: Moment, account: string, file: RescueFile): Promise<Restored> {
  const at = instantOf(moment.nowMs);
  const masked: MaskedPlace[] = [];
  let drafts = 0, operations = 0;
  for (const { id, content, base } of file.drafts) {
    const safe = maskContent(content);
    const here = await tx.draft(id);
    if (here !== null && sameValue(here.content, safe.content)) continue;
    masked.push(...safe.masked);
    const apart = here !== null;
    await tx.putDraft({
      id: apart ? newDraftId(moment.entropy) : id, content: safe.content, stamp: 1, createdAt: at, changedAt: at,
      base: apart || base === null ? null : { version: base.version, content: maskContent(base.content).content },
    });
    drafts += 1;
  }
  for (const { title, message } of file.account === account ? file.operations : []) {
    // A file that somebody has tampered with: its texts come in masked, as drafts; an operation cannot be changed.
    if (await tx.record(message.opId) !== null || !isMasked(message)) continue;
    const { identity } = nextNumbers(await tx.identity(), moment.nowMs, moment.entropy);
    await tx.setIdentity(identity);
    await tx.putRecord({ ...maskTexts({ title }), opId: message.opId, order: identity.order, postingId: message.postingId, kind: message.kind, state: 'queued', message, madeAt: at, tries: 1, gaps: 0 });
    operations += 1;
  }
  return { drafts, operations, masked };
}

export function parseRescueFile(text: string): Result<RescueFile, 'not-a-rescue-file'> {
  const file = readRescueFile(text);
  return file === null ? err('not-a-rescue-file') : ok(file);
}
