import { boardLevel, liesUnder } from '../../domain/unit/board-code.ts';
import type { BoardName } from '../board/board-page.ts';

/** A county with its townships and their villages, as the start page lists them. */
export interface BoardTree extends BoardName { readonly townships: readonly TownshipBoards[] }
export interface TownshipBoards extends BoardName { readonly villages: readonly BoardName[] }

/** County, townships, villages, each under the one whose code begins its own. */
export function treeOf(boards: readonly BoardName[]): readonly BoardTree[] {
  const at = (level: string, top?: string) => boards
    .filter((b) => boardLevel(b.code) === level && (top === undefined || liesUnder(b.code, top))).map(({ code, name }) => ({ code, name }));
  return at('county').map((county) => ({
    ...county, townships: at('township', county.code).map((township) => ({ ...township, villages: at('village', township.code) })),
  }));
}
