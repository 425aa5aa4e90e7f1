import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { HomeView } from '../../ui/home/home-view.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import type { View } from '../../ui/view.ts';
import { fetchTree, keptTree } from './fetch-board-tree.ts';
import type { ReaderApp } from './reader-app.ts';

interface HomeScreenProps { readonly app: ReaderApp; readonly view: View }

/** The boards this device reads, then all others; the list of those is kept for when there is no network. */
export function HomeScreen({ app, view }: HomeScreenProps) {
  const { text } = view;
  const tree = useSignal(keptTree());
  const failed = useSignal(false);
  useEffect(() => {
    void fetchTree(app.base).then((fetched) => {
      if (fetched) tree.value = fetched;
      failed.value = fetched === null;
    });
  }, []);
  useLayoutEffect(() => {
    document.title = `${text.page.homeTitle} · ${text.product}`;
    app.journey.settle();
  }, [text, tree.value === null]);
  const status = tree.value === null && (failed.value ? <Notice tone="plain" title={text.home.offline} /> : <p class="patience" role="status">{text.home.loading}</p>);
  return <HomeView view={view} counties={tree.value ?? []} yours={app.boardsRead.boards.value} status={status || undefined} />;
}
