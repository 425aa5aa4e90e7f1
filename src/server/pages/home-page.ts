import type { BoardTree } from '../../ui/home/board-tree.ts';

/** What `/` shows: every board that can be chosen. */
export interface HomePage { readonly counties: readonly BoardTree[] }
