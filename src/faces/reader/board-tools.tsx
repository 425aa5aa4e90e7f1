import { useSignal } from '@preact/signals';
import { filterOptions } from '../../domain/posting/filter-options.ts';
import type { ListFilter } from '../../domain/posting/list-filter.ts';
import { FilterForm } from '../../ui/list-tools/filter-form.tsx';
import { FollowButton, UnreadNote } from '../../ui/list-tools/follow-button.tsx';
import { ListTools } from '../../ui/list-tools/list-tools.tsx';
import type { View } from '../../ui/view.ts';
import { type HeldBoard, headlinesOf } from './held-board.ts';
import type { ReaderApp } from './reader-app.ts';
import { ShareBoard } from './share-tools.tsx';

interface BoardToolsProps { readonly app: ReaderApp; readonly view: View; readonly held: HeldBoard; readonly filter: ListFilter; readonly total: number }

/** The tools above a board's list. What it can be narrowed to is counted when somebody opens the fold. */
export function BoardTools({ app, view, held, filter, total }: BoardToolsProps) {
  const open = useSignal(false);
  const { code } = held;
  const following = app.following.value;
  const headlines = headlinesOf(held);
  const name = held.lists.find((l) => l.board === code)?.name;
  const unread = following?.newsOf(code, headlines) ?? new Map();
  return (
    <ListTools view={view} code={code} filter={filter} total={total}>
      <details class="filter-fold" open={open.value} onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
      >
        <summary class="button">{view.text.filter.open}</summary>
        {open.value && (
          <FilterForm view={view} code={code} filter={filter} options={filterOptions(headlines)}
            apply={(next) => {
              open.value = false;
              app.journey.go({ screen: 'board', code, filter: next });
            }}
          />
        )}
      </details>
      {following && <FollowButton view={view} followed={following.isFollowed(code)} change={(on) => void (on ? following.follow(code) : following.unfollow(code))} />}
      {name !== undefined && <ShareBoard view={view} board={{ code, name }} />}
      {unread.size > 0 && <UnreadNote view={view} unread={unread.size} readAll={() => void following?.markRead(headlines.filter((h) => unread.has(h.id)))} />}
    </ListTools>
  );
}
