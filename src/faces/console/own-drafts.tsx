import { useEffect, useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import type { DraftSummary } from '../../domain/draft/draft.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import type { ConsoleApp } from './console-app.ts';
import { boardName } from './board-name.ts';
import { consoleAddress } from './console-place.ts';

interface OwnDraftsProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly vault: Vault; readonly sent: readonly DraftSummary[]; readonly current: string | null }

/** What is only on this device: the server has never had it. */
export function OwnDrafts({ view, vault, sent, current }: OwnDraftsProps) {
  const text = view.console.work;
  const [drafts, setDrafts] = useState<readonly LocalDraft[]>([]);
  useEffect(() => {
    const read = () => void vault.drafts().then(setDrafts, () => undefined);
    read();
    return vault.subscribe(read);
  }, [vault]);
  const only = drafts.filter(({ id }) => !sent.some((one) => one.id === id));
  if (only.length === 0) return null;
  return (
    <section class="work-group" aria-labelledby="group-own">
      <h2 id="group-own" class="group-title">{text.own} <span class="group-count">{only.length}</span></h2>
      <ul>
        {only.map(({ id, content: { fields }, changedAt }) => (
          <li key={id}>
            <a class="work-row" href={consoleAddress({ screen: 'draft', id }, view.base)} aria-current={id === current ? 'page' : undefined}>
              <span class="work-title">{fields.title === '' ? text.untitled : fields.title}</span>
              <span class="work-next">{view.console.nextStep.draft}</span>
              <span class="work-about">{boardName(fields.board)} · {view.text.format.moment(changedAt, view.now)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
