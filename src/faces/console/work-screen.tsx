import { useEffect, useState } from 'preact/hooks';
import { may } from '../../domain/access/may.ts';
import type { DraftSummary } from '../../domain/draft/draft.ts';
import type { SignedIn } from '../../protocol/session-answers.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { groupWork } from '../../ui/console/work-group.ts';
import { WorkGroups } from '../../ui/console/work-groups.tsx';
import { boardName } from './board-name.ts';
import type { ConsoleApp } from './console-app.ts';
import { consoleAddress } from './console-place.ts';
import { DraftPane } from './draft-pane.tsx';
import { fetchDrafts } from './fetch-drafts.ts';
import { NewDraft } from './new-draft.tsx';
import { OwnDrafts } from './own-drafts.tsx';

interface WorkScreenProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly session: SignedIn; readonly id: string | null }

/** The work that waits on the left, the one in hand on the right; on a narrow screen one of the two. */
export function WorkScreen({ app, view, session, id }: WorkScreenProps) {
  const text = view.console.work;
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null), [offline, setOffline] = useState(false);
  const vault = app.vault.value;
  const refresh = async () => {
    const read = await fetchDrafts(app.api);
    if (read.kind === 'signed-out') return app.seat.lapse();
    setOffline(read.kind === 'offline');
    if (read.kind === 'read') setDrafts(read.drafts);
    else if (vault) setDrafts(await vault.serverDrafts().catch(() => []));
  };
  useEffect(() => void refresh(), [vault, app.online.value]);
  useEffect(() => vault?.subscribe(({ type }) => void (type === 'push' && refresh())), [vault]);
  const boards = session.grants.filter(({ role }) => role === 'author').map(({ board }) => board);
  return (
    <div class={`panes${id === null ? '' : ' shows-one'}`}>
      <div class="pane-list">
        <div class="pane-head">
          <h1 class="pane-title">{text.title}</h1>
          <button type="button" class="button" onClick={() => void refresh()}>{text.refresh}</button>
        </div>
        {offline && <p role="status">{text.offline}</p>}
        {vault && boards.length > 0 && <NewDraft app={app} view={view} vault={vault} boards={boards} />}
        {vault && <OwnDrafts app={app} view={view} vault={vault} sent={drafts ?? []} current={id} />}
        {drafts === null
          ? <p>{text.loading}</p>
          : <WorkGroups view={view} drafts={groupWork(drafts, session.name, (operation, board) => may(session.grants, operation, board))} current={id} boardName={boardName} address={(one) => consoleAddress({ screen: 'draft', id: one }, view.base)} />}
      </div>
      <div class="pane-one">
        {id === null || !vault
          ? <p class="empty">{text.choose}</p>
          : <DraftPane key={id} app={app} view={view} session={session} vault={vault} id={id} changed={() => void refresh()} />}
      </div>
    </div>
  );
}
