import type { BoardName } from '../board/board-page.ts';

/** A county with its townships and their villages, as the start page lists them. */
export interface BoardTree extends BoardName { readonly townships: readonly TownshipBoards[] }
export interface TownshipBoards extends BoardName { readonly villages: readonly BoardName[] }
