import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { type BoardTree, treeOf } from '../../ui/home/board-tree.ts';
import type { BoardEntry } from '../../ui/home/find-boards.ts';
import { isNames } from './boards-read.ts';
import { keep, kept } from './kept.ts';

const NAME = 'minglan-board-tree';
/** More boards than any county has; a server that pages for ever is not followed. */
const MOST_PAGES = 40;

/** All boards that can be chosen, as kept on this device; null when they have never been fetched. */
export interface BoardTreeState {
  readonly tree: ReadonlySignal<readonly BoardTree[] | null>;
  /** The same, one after the other. */
  readonly entries: ReadonlySignal<readonly BoardEntry[]>;
  /** The last attempt got no answer. */
  readonly failed: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
}

export function holdBoardTree(base: string): BoardTreeState {
  const names = kept(NAME, isEntries);
  const entries = signal<readonly BoardEntry[]>(names ?? []);
  const fetched = signal(false);
  const tree = computed(() => (entries.value.length > 0 || fetched.value ? treeOf(entries.value) : null));
  const failed = signal(false);
  return {
    tree, entries, failed,
    refresh: async () => {
      const answer = await fetchBoards(base);
      if (answer) entries.value = answer;
      fetched.value ||= answer !== null;
      failed.value = answer === null;
    },
  };
}

/** The list of boards from the server, kept for the next time; null without an answer. */
async function fetchBoards(base: string): Promise<readonly BoardEntry[] | null> {
  const all: BoardEntry[] = [];
  let after: string | null = '';
  try {
    for (let page = 0; after !== null && page < MOST_PAGES; page += 1) {
      const answer: Response = await fetch(`${base}/api/v1/boards?limit=200${after && `&after=${after}`}`, { headers: { accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok || !answer.headers.has('x-minglan')) return null;
      const { boards, next } = await answer.json() as { boards?: unknown; next?: unknown };
      if (!isEntries(boards)) return null;
      for (const { code, name, initials } of boards) all.push({ code, name, initials });
      after = typeof next === 'string' ? next : null;
    }
  } catch {
    return null;
  }
  keep(NAME, all);
  return all;
}

function isEntries(value: unknown): value is readonly BoardEntry[] {
  return isNames(value) && value.every((b) => typeof (b as Partial<BoardEntry>).initials === 'string');
}
