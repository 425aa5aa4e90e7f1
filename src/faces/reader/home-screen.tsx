import { useEffect, useLayoutEffect } from 'preact/hooks';
import { BoardFinder } from '../../ui/board-finder/board-finder.tsx';
import { HomeView, type YourBoard } from '../../ui/home/home-view.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import type { View } from '../../ui/view.ts';
import type { BoardTreeState } from './fetch-board-tree.ts';
import { headlinesOf } from './held-board.ts';
import type { ReaderApp } from './reader-app.ts';
import { ScanWay } from './scan-way.tsx';

interface HomeScreenProps { readonly app: ReaderApp; readonly view: View; readonly boards: BoardTreeState }

/** The boards this device follows and reads, then ways to find one, then all; the list of those is kept for when there is no network. */
export function HomeScreen({ app, view, boards }: HomeScreenProps) {
  const { text } = view;
  const { tree, entries, failed } = boards;
  const follows = app.following.value?.follows.value ?? [];
  useEffect(() => void boards.refresh(), []);
  useEffect(() => {
    for (const { board } of follows) if (!app.boards.of(board).peek().loaded) void app.boards.reload(board);
  }, [follows]);
  useLayoutEffect(() => {
    document.title = `${text.page.homeTitle} · ${text.product}`;
    app.journey.settle();
  }, [text, tree.value === null]);
  const status = tree.value === null && (failed.value ? <Notice tone="plain" title={text.home.offline} /> : <p class="patience" role="status">{text.home.loading}</p>);
  const recent = app.boardsRead.boards.value.filter((b) => !follows.some((f) => f.board === b.code));
  return (
    <HomeView view={view} counties={tree.value ?? []} yours={follows.map((f) => yourBoard(app, boards, f.board))} recent={recent} status={status || undefined}
      finder={<><ScanWay app={app} view={view} />{entries.value.length > 0 && <BoardFinder view={view} boards={entries.value} />}</>} />
  );
}

function yourBoard(app: ReaderApp, boards: BoardTreeState, code: string): YourBoard {
  const held = app.boards.of(code).value;
  const known = held.lists.find((l) => l.board === code) ?? [...app.boardsRead.boards.value, ...boards.entries.value].find((b) => b.code === code);
  const name = known?.name ?? code;
  if (!held.loaded) return { code, name };
  return { code, name, unread: app.following.value?.newsOf(code, headlinesOf(held)).size ?? 0 };
}
