import { signal, type ReadonlySignal } from '@preact/signals';
import type { BoardName } from '../../ui/board/board-page.ts';
import { type BoardTree, treeOf } from '../../ui/home/board-tree.ts';
import { isNames } from './boards-read.ts';
import { keep, kept } from './kept.ts';

const NAME = 'minglan-board-tree';
/** More boards than any county has; a server that pages for ever is not followed. */
const MOST_PAGES = 40;

/** All boards that can be chosen, as kept on this device; null when they have never been fetched. */
export interface BoardTreeState {
  readonly tree: ReadonlySignal<readonly BoardTree[] | null>;
  /** The last attempt got no answer. */
  readonly failed: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
}

export function holdBoardTree(base: string): BoardTreeState {
  const names = kept(NAME, isNames);
  const tree = signal(names && treeOf(names));
  const failed = signal(false);
  return {
    tree, failed,
    refresh: async () => {
      const fetched = await fetchTree(base);
      if (fetched) tree.value = fetched;
      failed.value = fetched === null;
    },
  };
}

/** The list of boards from the server, kept for the next time; null without an answer. */
async function fetchTree(base: string): Promise<readonly BoardTree[] | null> {
  const all: BoardName[] = [];
  let after: string | null = '';
  try {
    for (let page = 0; after !== null && page < MOST_PAGES; page += 1) {
      const answer: Response = await fetch(`${base}/api/v1/boards?limit=200${after && `&after=${after}`}`, { headers: { accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok || !answer.headers.has('x-minglan')) return null;
      const { boards, next } = await answer.json() as { boards?: unknown; next?: unknown };
      if (!isNames(boards)) return null;
      for (const { code, name } of boards) all.push({ code, name });
      after = typeof next === 'string' ? next : null;
    }
  } catch {
    return null;
  }
  keep(NAME, all);
  return treeOf(all);
}
