import { BOARDS } from '../../data/boards.ts';
import { needsSecondFactor } from '../../domain/access/may.ts';
import { type Grant, type Role, ROLES } from '../../domain/access/role.ts';
import { hashPassword, isPassword } from '../accounts/password-hash.ts';
import { randomPassword } from '../accounts/spoken-secret.ts';
import { SECRET_BYTES, totpSecretOf } from '../accounts/totp.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Store, WriteTx } from '../store/store.ts';
import type { Deps } from '../use-cases/deps.ts';

/** What the demo's accounts are opened with: one password, and one secret for those with a second factor. */
export interface DemoCredentials { readonly password: string; readonly totpSecret: string }

export interface DemoAccounts extends DemoCredentials {
  readonly accounts: readonly { readonly name: string; readonly grant: Grant; readonly twoFactor: boolean }[];
}

/** The township of the demo whose cadres the accounts are: 湖头镇. */
const TOWNSHIP = '湖头镇';

/** True for a store that the demo filled: nothing that people rely on is in it. */
export function holdsDemo(store: Store): Promise<boolean> {
  return store.read(async (tx) => (await tx.selectFrom('audit').select('seq').where('actor', '=', 'demo:seed').limit(1).executeTakeFirst()) !== undefined);
}

/**
 * One account for each role, named after it: author, reviewer and issuer of one township and its villages, the others of the county. They get the credentials
 * given, or random ones, at each start, because only their hashes are kept. They sign in where the demo runs, and nowhere else.
 */
export async function openDemoAccounts(deps: Deps, fixed: { readonly password: string | null; readonly totpSecret: string | null }): Promise<DemoAccounts> {
  const password = fixed.password ?? randomPassword(deps.random);
  const totpSecret = fixed.totpSecret ?? totpSecretOf(deps.random(SECRET_BYTES).slice(0, SECRET_BYTES));
  const accounts = ROLES.map((role) => ({ name: role, grant: { role, board: boardFor(role) }, twoFactor: needsSecondFactor(role) }));
  const known = await deps.store.read((tx) => tx.selectFrom('account').select('password_hash').where('demo', '=', 1).executeTakeFirst());
  const same = known !== undefined && await isPassword(password, known.password_hash);
  const hash = same ? known.password_hash : await hashPassword(password);
  await deps.store.write(async (tx) => {
    for (const { name, grant, twoFactor } of accounts) {
      const id = await openAccount(tx, deps, { name, hash });
      if (id === null) continue;
      await tx.insertInto('account_grant').values({ account: id, ...grant }).onConflict((c) => c.columns(['account', 'role', 'board']).doNothing()).execute();
      if (twoFactor) await keepSecret(tx, deps, id, totpSecret);
    }
  });
  return { password, totpSecret, accounts };
}

/** The account's id; null when somebody else's account has the name. */
async function openAccount(tx: WriteTx, deps: Deps, { name, hash }: { readonly name: string; readonly hash: string }): Promise<string | null> {
  const found = await tx.selectFrom('account').select(['id', 'demo', 'password_hash', 'must_change', 'ended_at']).where('name', '=', name).executeTakeFirst();
  if (found?.demo === 0) return null;
  const renewed = { password_hash: hash, must_change: 0, ended_at: null };
  const at = deps.clock();
  const id = found?.id ?? Buffer.from(deps.random(10)).toString('hex');
  if (found === undefined) await tx.insertInto('account').values({ id, name, demo: 1, created_at: at, ...renewed }).execute();
  else if (found.password_hash === hash && found.must_change === 0 && found.ended_at === null) return id;
  else await tx.updateTable('account').set(renewed).where('id', '=', id).execute();
  await appendAudit(tx, [{ at, actor: { kind: 'demo', id: 'accounts' }, action: found === undefined ? 'account.add' : 'account.reset', subject: id }]);
  return id;
}

/** A secret that stays the same keeps its newest step: a code serves once, also over a restart. */
async function keepSecret(tx: WriteTx, deps: Deps, account: string, secret: string): Promise<void> {
  const active = await tx.selectFrom('account_factor').select('secret').where('account', '=', account).where('state', '=', 'active').executeTakeFirst();
  if (active?.secret === secret) return;
  const factor = { secret, last_step: 0, created_at: deps.clock() };
  await tx.insertInto('account_factor').values({ account, state: 'active', ...factor }).onConflict((c) => c.columns(['account', 'state']).doUpdateSet(factor)).execute();
}

function boardFor(role: Role): string {
  const county = BOARDS.find((board) => board.level === 'county');
  const township = BOARDS.find((board) => board.name === TOWNSHIP);
  if (county === undefined || township === undefined) throw new Error('the demo has no county, or not its township');
  return role === 'author' || role === 'reviewer' || role === 'issuer' ? township.code : county.code;
}
