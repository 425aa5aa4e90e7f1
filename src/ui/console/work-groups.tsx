import type { DraftSummary } from '../../domain/draft/draft.ts';
import type { ConsoleView } from './console-view.ts';
import { StateMark } from './state-mark.tsx';
import { WORK_GROUPS, type WorkGroup } from './work-group.ts';

interface WorkGroupsProps {
  readonly view: ConsoleView;
  readonly drafts: ReadonlyMap<WorkGroup, readonly DraftSummary[]>;
  readonly current: string | null;
  readonly boardName: (code: string) => string;
  readonly address: (id: string) => string;
}

/** What waits for whoever is signed in, by what it asks of them. */
export function WorkGroups({ view, drafts, current, boardName, address }: WorkGroupsProps) {
  const { work, nextStep } = view.console;
  if ([...drafts.values()].every((list) => list.length === 0)) {
    return <div class="empty"><p class="empty-title">{work.empty.title}</p><p>{work.empty.hint}</p></div>;
  }
  return (
    <>
      {WORK_GROUPS.filter((group) => (drafts.get(group)?.length ?? 0) > 0).map((group) => (
        <section key={group} class="work-group" aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} class="group-title">{work.groups[group]} <span class="group-count">{drafts.get(group)?.length}</span></h2>
          <ul>
            {drafts.get(group)?.map((draft) => (
              <li key={draft.id}>
                <a class="work-row" href={address(draft.id)} aria-current={draft.id === current ? 'page' : undefined}>
                  <span class="work-title">{draft.title === '' ? work.untitled : draft.title}</span>
                  <span class="work-facts"><StateMark view={view} state={draft.state} />{draft.owesReview && <span class="state state-returned">{work.owes}</span>}</span>
                  <span class="work-next">{nextStep[draft.state]}</span>
                  <span class="work-about">{boardName(draft.board)} · {work.by} {draft.author} · {view.text.format.moment(draft.updatedAt, view.now)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
