import { useEffect, useLayoutEffect } from 'preact/hooks';
import { HomeView } from '../../ui/home/home-view.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import type { View } from '../../ui/view.ts';
import type { BoardTreeState } from './fetch-board-tree.ts';
import type { ReaderApp } from './reader-app.ts';

interface HomeScreenProps { readonly app: ReaderApp; readonly view: View; readonly boards: BoardTreeState }

/** The boards this device reads, then all others; the list of those is kept for when there is no network. */
export function HomeScreen({ app, view, boards }: HomeScreenProps) {
  const { text } = view;
  const { tree, failed } = boards;
  useEffect(() => void boards.refresh(), []);
  useLayoutEffect(() => {
    document.title = `${text.page.homeTitle} · ${text.product}`;
    app.journey.settle();
  }, [text, tree.value === null]);
  const status = tree.value === null && (failed.value ? <Notice tone="plain" title={text.home.offline} /> : <p class="patience" role="status">{text.home.loading}</p>);
  return <HomeView view={view} counties={tree.value ?? []} yours={app.boardsRead.boards.value} status={status || undefined} />;
}
