import { signal, type ReadonlySignal } from '@preact/signals';
import type { BoardName } from '../../ui/board/board-page.ts';
import { keep, kept } from './kept.ts';

const NAME = 'minglan-boards-read';
const MOST = 8;

/** Boards that this device has opened, the last one first. */
export interface BoardsRead {
  readonly boards: ReadonlySignal<readonly BoardName[]>;
  note(board: BoardName): void;
}

export function startBoardsRead(): BoardsRead {
  const boards = signal<readonly BoardName[]>(kept(NAME, isNames) ?? []);
  return {
    boards,
    note: ({ code, name }) => {
      const [last] = boards.value;
      if (last?.code === code && last.name === name) return;
      boards.value = [{ code, name }, ...boards.value.filter((b) => b.code !== code)].slice(0, MOST);
      keep(NAME, boards.value);
    },
  };
}

export function isNames(value: unknown): value is readonly BoardName[] {
  return Array.isArray(value) && value.every((b: unknown) => {
    const { code, name } = (b ?? {}) as Partial<Record<keyof BoardName, unknown>>;
    return typeof code === 'string' && /^\d{6,12}$/.test(code) && typeof name === 'string';
  });
}
