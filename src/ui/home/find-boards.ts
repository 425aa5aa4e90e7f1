import type { BoardName } from '../board/board-page.ts';

/** A board as the choice of boards knows it; `initials`: pinyin initials of its name, made by the server. */
export interface BoardEntry extends BoardName { readonly initials: string }

const MOST = 30;

/**
 * Boards whose name holds what was typed, whose pinyin initials begin with it, or whose code does; the best first.
 * @returns at most 30
 */
export function findBoards(boards: readonly BoardEntry[], typed: string): readonly BoardEntry[] {
  const wanted = typed.replace(/\s/g, '').toLowerCase();
  if (wanted === '') return [];
  const ranked = boards.map((board, i) => ({ board, i, rank: rankOf(board, wanted) })).filter(({ rank }) => rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank || a.i - b.i).slice(0, MOST).map(({ board }) => board);
}

function rankOf({ name, initials, code }: BoardEntry, wanted: string): number {
  if (name.startsWith(wanted)) return 4;
  if (initials.startsWith(wanted)) return 3;
  if (name.includes(wanted)) return 2;
  return code.startsWith(wanted) ? 1 : 0;
}
