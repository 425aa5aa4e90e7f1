import { accountName, isAccountName } from '../../accounts/account-name.ts';
import type { AccountRow } from '../../store/schema.ts';
import type { ReadTx } from '../../store/store.ts';

/** The account that signs in under a name; undefined when there is none, or none any more. */
export async function findAccount(tx: ReadTx, typed: string, demo: boolean): Promise<AccountRow | undefined> {
  const name = accountName(typed);
  // What can be no name may be what no store can even be asked for.
  if (!isAccountName(name)) return undefined;
  const found = tx.selectFrom('account').selectAll().where('name', '=', name).where('ended_at', 'is', null);
  return (demo ? found : found.where('demo', '=', 0)).executeTakeFirst();
}
