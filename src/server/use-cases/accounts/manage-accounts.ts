import type { Grant } from '../../../domain/access/role.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { accountName, isAccountName } from '../../accounts/account-name.ts';
import { endSessions } from '../../accounts/open-session.ts';
import { hashPassword } from '../../accounts/password-hash.ts';
import { randomPassword } from '../../accounts/spoken-secret.ts';
import type { Actor } from '../../audit/actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { invalid, type Invalid, type UnknownBoard } from '../use-case-error.ts';

/** Nobody signs in under this name, or nobody any more. */
export interface UnknownAccount { readonly kind: 'unknown-account' }
export interface NameTaken { readonly kind: 'name-taken' }

/** What is to be handed over to its owner, once: it has to be changed at the first sign-in. */
export interface FirstPassword { readonly id: string; readonly name: string; readonly password: string }

/** Makes an account with one role on one board, and its first password. 新增账号. */
export async function addAccount(
  deps: Deps, actor: Actor, { name, grant }: { readonly name: string; readonly grant: Grant },
): Promise<Result<FirstPassword, Invalid | NameTaken | UnknownBoard>> {
  const wanted = accountName(name);
  if (!isAccountName(wanted)) return err(invalid('name', 'not a name: 2 to 40 letters, digits, dots, dashes'));
  const password = randomPassword(deps.random);
  const password_hash = await hashPassword(password);
  return deps.store.write(async (tx) => {
    if (await tx.selectFrom('account').select('id').where('name', '=', wanted).executeTakeFirst() !== undefined) return err({ kind: 'name-taken' });
    if (!await isBoard(tx, grant.board)) return err({ kind: 'unknown-board', board: grant.board });
    const at = deps.clock();
    const id = Buffer.from(deps.random(10)).toString('hex');
    await tx.insertInto('account').values({ id, name: wanted, password_hash, must_change: 1, demo: 0, created_at: at, ended_at: null }).execute();
    await tx.insertInto('account_grant').values({ account: id, ...grant }).execute();
    await appendAudit(tx, [
      { at, actor, action: 'account.add', subject: id }, { at, actor, action: 'grant.add', board: grant.board, subject: id, detail: { role: grant.role } },
    ]);
    return ok({ id, name: wanted, password });
  });
}

/** A new first password for who lost theirs or their authenticator: second factor, recovery codes and sessions are gone. 重置账号. */
export async function resetAccount(deps: Deps, actor: Actor, id: string): Promise<Result<FirstPassword, UnknownAccount>> {
  const password = randomPassword(deps.random);
  const password_hash = await hashPassword(password);
  return changing(deps, id, async (tx, name) => {
    await tx.updateTable('account').set({ password_hash, must_change: 1 }).where('id', '=', id).execute();
    await tx.deleteFrom('account_factor').where('account', '=', id).execute();
    await tx.deleteFrom('recovery_code').where('account', '=', id).execute();
    const ended = await endSessions(tx, id);
    await appendAudit(tx, [{ at: deps.clock(), actor, action: 'account.reset', subject: id, detail: { ended } }]);
    return ok({ id, name, password });
  });
}

/** Ends an account: nobody signs in under it any more, and its sessions end. Its name is not given to anybody else. 停用账号. */
export async function endAccount(deps: Deps, actor: Actor, id: string): Promise<Result<null, UnknownAccount>> {
  return changing(deps, id, async (tx) => {
    const at = deps.clock();
    await tx.updateTable('account').set({ ended_at: at }).where('id', '=', id).execute();
    const ended = await endSessions(tx, id);
    await appendAudit(tx, [{ at, actor, action: 'account.end', subject: id, detail: { ended } }]);
    return ok(null);
  });
}

/** Gives a role on a board, or takes it back; it counts from the next request on. Doing it twice does it once. 授权、收回. */
export async function changeGrant(
  deps: Deps, actor: Actor, id: string, { role, board }: Grant, change: 'add' | 'remove',
): Promise<Result<null, UnknownAccount | UnknownBoard>> {
  return changing<null, UnknownBoard>(deps, id, async (tx) => {
    if (!await isBoard(tx, board)) return err({ kind: 'unknown-board', board });
    if (change === 'add') await tx.insertInto('account_grant').values({ account: id, role, board }).onConflict((c) => c.columns(['account', 'role', 'board']).doNothing()).execute();
    else await tx.deleteFrom('account_grant').where('account', '=', id).where('role', '=', role).where('board', '=', board).execute();
    await appendAudit(tx, [{ at: deps.clock(), actor, action: `grant.${change}`, board, subject: id, detail: { role } }]);
    return ok(null);
  });
}

function changing<T, E = never>(deps: Deps, id: string, work: (tx: WriteTx, name: string) => Promise<Result<T, E>>): Promise<Result<T, E | UnknownAccount>> {
  return deps.store.write(async (tx): Promise<Result<T, E | UnknownAccount>> => {
    const found = await tx.selectFrom('account').select('name').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
    return found === undefined ? err({ kind: 'unknown-account' }) : work(tx, found.name);
  });
}

async function isBoard(tx: WriteTx, code: string): Promise<boolean> {
  return await tx.selectFrom('board').select('code').where('code', '=', code).executeTakeFirst() !== undefined;
}
