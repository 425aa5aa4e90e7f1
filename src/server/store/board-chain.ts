import { chainOf } from '../../domain/unit/board-code.ts';
import type { ReadTx } from './store.ts';

export interface BoardName { readonly code: string; readonly name: string }

/** A board and those above it, nearest first; empty when the board is unknown. */
export async function boardChain(tx: ReadTx, code: string): Promise<readonly BoardName[]> {
  const codes = chainOf(code);
  if (codes.length === 0) return [];
  const rows = await tx.selectFrom('board').select(['code', 'name']).where('code', 'in', codes).execute();
  return rows.some((r) => r.code === code) ? rows.sort((a, b) => b.code.length - a.code.length) : [];
}
