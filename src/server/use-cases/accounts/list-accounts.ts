import { isWithin } from '../../../domain/unit/board-code.ts';
import type { Grant, Role } from '../../../domain/access/role.ts';
import type { ReadTx } from '../../store/store.ts';

export interface ListedAccount { readonly id: string; readonly name: string; readonly grants: readonly Grant[]; readonly twoFactor: boolean; readonly mustChange: boolean; readonly ended: boolean }

/** Accounts by name, with their grants; with `board` those that hold a role on it or under it. */
export async function listAccounts(tx: ReadTx, board?: string): Promise<readonly ListedAccount[]> {
  const grants = await tx.selectFrom('account_grant').selectAll().orderBy('board').orderBy('role').execute();
  const factors = new Set((await tx.selectFrom('account_factor').select('account').where('state', '=', 'active').execute()).map((f) => f.account));
  const rows = await tx.selectFrom('account').select(['id', 'name', 'must_change', 'ended_at']).orderBy('name').execute();
  const all = rows.map((row): ListedAccount => ({
    id: row.id, name: row.name, twoFactor: factors.has(row.id), mustChange: row.must_change === 1, ended: row.ended_at !== null,
    grants: grants.filter((g) => g.account === row.id).map((g) => ({ role: g.role as Role, board: g.board })),
  }));
  return board === undefined ? all : all.filter((account) => account.grants.some((grant) => isWithin(grant.board, board)));
}
