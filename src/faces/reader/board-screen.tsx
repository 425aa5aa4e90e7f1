import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { isFiltered, type ListFilter } from '../../domain/posting/list-filter.ts';
import { boardAddress } from '../../ui/address.ts';
import { ROWS_PER_PAGE } from '../../ui/board/board-page.ts';
import { BoardView } from '../../ui/board/board-view.tsx';
import { SyncLine } from '../../ui/board-header/sync-line.tsx';
import { MessagePage } from '../../ui/notice/message-page.tsx';
import type { ListView } from '../../ui/view.ts';
import type { HeldBoard } from './held-board.ts';
import { heldPage, heldPhase, nextChange } from './held-page.ts';
import type { ReaderApp } from './reader-app.ts';

interface BoardScreenProps {
  readonly app: ReaderApp;
  readonly view: ListView;
  readonly held: HeldBoard;
  readonly filter: ListFilter;
  readonly alarms: ComponentChildren;
  /** Loaded later; told how many rows the filter lets through. */
  readonly tools: (total: number) => ComponentChildren;
  /** Loaded later; after the list. */
  readonly end: ComponentChildren;
}

/** A board from the device: the list at once, then progress, then whatever is new. */
export function BoardScreen({ app, view, held, filter, alarms, tools, end }: BoardScreenProps) {
  const { text, now } = view;
  const asked = useSignal(false);
  const shown = app.journey.shown.value;
  // Progress draws this screen again many times while the lists stay the same; ordering them is dear.
  const page = useMemo(() => heldPage(held, now, shown, filter), [held.lists, held.warnings, now, shown, filter]);
  const name = page?.board.name;
  useLayoutEffect(() => {
    if (!page || name === undefined) return;
    const title = text.page.boardTitle(name);
    document.title = `${filter.question === undefined ? title : text.format.aside(text.questions[filter.question], title)} · ${text.product}`;
    app.boardsRead.note({ code: held.code, name });
    app.journey.settle();
  }, [held.code, name, text, filter]);
  useEffect(() => app.ticking.wakeAt(nextChange(held, now)), [held.lists, now]);
  if (!page) return <UnknownBoard view={view} held={held} />;
  const refresh = () => {
    asked.value = true;
    void app.boards.sync(held.code);
  };
  const line = (
    <SyncLine view={view} phase={heldPhase(held, page.asOf, now, asked.value)} textsDone={held.status?.textsDone ?? 0} textsTotal={held.status?.textsTotal ?? 0} total={page.total} />
  );
  const action = <button type="button" class="button board-refresh" onClick={refresh}>{text.board.refresh}</button>;
  const rest = page.total - shown;
  const more = rest > 0 && (
    <p class="board-more">
      <a class="button" href={boardAddress(view.base, held.code, Math.floor(shown / ROWS_PER_PAGE) + 1, filter)}
        onClick={(event) => {
          event.preventDefault();
          app.journey.showMore();
        }}
      >
        {text.board.more(Math.min(rest, ROWS_PER_PAGE))}
      </a>
    </p>
  );
  return <BoardView view={view} page={page} line={line} action={action} notices={<>{alarms}<BoardNotices view={view} held={held} /></>} after={<>{more}{end}</>}
    tools={tools(page.total)} news={app.following.value?.newsOf(held.code, page.headlines)} asked={filter.question} folded={app.display.display.value.size !== 'standard'} none={isFiltered(filter) ? <p class="board-notice">{text.board.noneFits}</p> : undefined} />;
}

/** What a reader must know of this board's data: old, unchecked, not kept. */
function BoardNotices({ view, held }: { readonly view: ListView; readonly held: HeldBoard }) {
  const { sync } = view.text;
  const lines = [
    held.lists.some((l) => l.old) && sync.old, held.lists.some((l) => l.unverified) && sync.unverified, held.status?.unsaved && sync.unsaved,
  ].filter((line): line is string => typeof line === 'string');
  return <>{lines.map((line) => <p key={line} class="board-notice">{line}</p>)}</>;
}

function UnknownBoard({ view, held }: { readonly view: ListView; readonly held: HeldBoard }) {
  const { unknownBoard, unknownPosting } = view.text;
  if (!held.loaded || !held.synced) return <p class="patience" role="status">{unknownBoard.waiting}</p>;
  return <MessagePage view={view} title={unknownBoard.title} said={unknownBoard.said} safe={unknownPosting.safe} next={unknownPosting.next} />;
}
