import type { Headline } from '../../domain/posting/headline.ts';
import type { News } from '../../domain/posting/news.ts';
import type { BoardName } from '../board/board-page.ts';
import type { ListView } from '../view.ts';
import { headlineGroups, type HeadlineGroup } from './headline-groups.ts';
import { HeadlineRow } from './headline-row.tsx';

interface HeadlineListProps {
  readonly view: ListView;
  readonly board: BoardName;
  readonly above: readonly BoardName[];
  readonly headlines: readonly Headline[];
  /** What of it has not been read, where that is known. */
  readonly news?: ReadonlyMap<string, News> | undefined;
}

/** The postings of a board and of those above it, what is running first, then by month. */
export function HeadlineList({ view, board, above, headlines, news }: HeadlineListProps) {
  const names = new Map(above.map((b) => [b.code, b.name]));
  return (
    <div class="headline-list">
      {headlineGroups(headlines, view.now).map((group) => (
        <section key={group.key} class={group.running ? 'headline-group is-running' : 'headline-group'}>
          <h2 class="headline-group-name">{groupName(view, group)}</h2>
          <ul class="headlines">
            {group.headlines.map((h) => (
              <HeadlineRow key={h.id} view={view} headline={h} from={h.board === board.code ? null : names.get(h.board) ?? h.board} news={news?.get(h.id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function groupName({ text }: ListView, group: HeadlineGroup): string {
  const first = group.headlines[0];
  return group.running || !first ? text.board.acting : text.format.month(first.day);
}
