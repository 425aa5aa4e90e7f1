import { useEffect, useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { DraftSchema } from '../../protocol/draft-schema.ts';
import type { SignedIn } from '../../protocol/session-answers.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import type { ConsoleApp } from './console-app.ts';
import { consoleAddress } from './console-place.ts';
import { DraftSteps } from './draft-steps.tsx';
import { DraftText } from './draft-text.tsx';
import { WriteDraft } from './write-draft.tsx';

interface DraftPaneProps {
  readonly app: ConsoleApp;
  readonly view: ConsoleView;
  readonly session: SignedIn;
  readonly vault: Vault;
  readonly id: string;
  readonly changed: () => void;
}

/** One draft: to be written on by its author while it is theirs to write, else to be read, with the steps that are open. */
export function DraftPane({ app, view, session, vault, id, changed }: DraftPaneProps) {
  const text = view.console.draft;
  const [draft, setDraft] = useState<Draft | null>(null), [local, setLocal] = useState<LocalDraft | null>(null), [read, setRead] = useState(false);
  const load = async () => {
    const [asked, kept] = await Promise.all([app.api.ask('GET', `/api/v1/drafts/${id}`, DraftSchema), vault.serverDraft(id).catch(() => null)]);
    const found = asked.kind === 'answer' ? asked.value : asked.kind === 'offline' ? kept : null;
    if (asked.kind === 'problem' && asked.problem.status === 401) app.seat.lapse();
    if (asked.kind === 'answer') await vault.keepServerDrafts([asked.value]).catch(() => undefined);
    const own = found !== null && isWritable(found) && found.author === session.name ? await vault.edit(found).catch(() => null) : await vault.draft(id).catch(() => null);
    setDraft(found);
    setLocal(own);
    setRead(true);
  };
  useEffect(() => void load(), [id]);
  const done = async () => {
    await load();
    changed();
  };
  const back = <p class="pane-back"><a class="button" href={consoleAddress({ screen: 'work' }, view.base)}>{text.back}</a></p>;
  if (!read) return <p>{view.console.work.loading}</p>;
  if (draft === null && local === null) return <div class="empty">{back}<p class="empty-title">{text.gone}</p></div>;
  const writes = local !== null && (draft === null || (isWritable(draft) && draft.author === session.name));
  return (
    <article>
      {back}
      {draft && <DraftText view={view} draft={draft} withText={!writes} />}
      {writes && <WriteDraft app={app} view={view} vault={vault} draft={draft} local={local} done={() => void done()} />}
      {draft && <DraftSteps view={view} session={session} vault={vault} draft={draft} done={() => void done()} />}
    </article>
  );
}

function isWritable({ state }: Draft): boolean {
  return state === 'draft' || state === 'returned';
}
