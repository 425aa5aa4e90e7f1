import { defineCommand } from 'citty';
import { type Grant, ROLES } from '../../domain/access/role.ts';
import { accountName } from '../accounts/account-name.ts';
import type { Actor } from '../audit/actor.ts';
import { readConfig } from '../config.ts';
import { openExistingStore } from '../store/open-data-store.ts';
import { listAccounts } from '../use-cases/accounts/list-accounts.ts';
import { addAccount, changeGrant, endAccount, type FirstPassword, resetAccount } from '../use-cases/accounts/manage-accounts.ts';
import { type Deps, systemDeps } from '../use-cases/deps.ts';

const OPERATOR: Actor = { kind: 'operator', id: 'user' };
const name = { type: 'positional', description: 'Name of the account', required: true } as const;
const grantArgs = {
  role: { type: 'string', required: true, description: ROLES.join(', ') },
  board: { type: 'string', required: true, description: 'Code of the board; the role reaches what lies under it too' },
} as const;

const add = defineCommand({
  meta: { name: 'add', description: 'Make an account with a role on a board; prints its first password, once' },
  args: { name, ...grantArgs },
  run: ({ args }) => withDeps(async (deps) => firstPassword(await addAccount(deps, OPERATOR, { name: args.name, grant: grantOf(args) }))),
});

const list = defineCommand({
  meta: { name: 'list', description: 'All accounts: name, roles and boards, second factor' },
  run: () => withDeps(async ({ store }) => {
    const lines = (await store.read((tx) => listAccounts(tx))).map((account) => {
      const state = account.ended ? 'ended' : [account.twoFactor ? 'two-factor' : 'password', ...(account.mustChange ? ['first password'] : [])].join(', ');
      return [account.name, account.grants.map((g) => `${g.role}@${g.board}`).join(' ') || '-', state].join('  ');
    });
    return lines.join('\n');
  }),
});

const reset = defineCommand({
  meta: { name: 'reset', description: 'Give a new first password; the second factor and all sessions of the account are gone' },
  args: { name },
  run: ({ args }) => withDeps(async (deps) => firstPassword(await resetAccount(deps, OPERATOR, await idOf(deps, args.name)))),
});

const grant = defineCommand({
  meta: { name: 'grant', description: 'Give a role on a board' },
  args: { name, ...grantArgs },
  run: ({ args }) => withDeps(async (deps) => done(await changeGrant(deps, OPERATOR, await idOf(deps, args.name), grantOf(args), 'add'), 'given')),
});

const revoke = defineCommand({
  meta: { name: 'revoke', description: 'Take a role on a board back; it counts from the next request on' },
  args: { name, ...grantArgs },
  run: ({ args }) => withDeps(async (deps) => done(await changeGrant(deps, OPERATOR, await idOf(deps, args.name), grantOf(args), 'remove'), 'taken back')),
});

const end = defineCommand({
  meta: { name: 'end', description: 'End an account and its sessions; its name is not given to anybody else' },
  args: { name },
  run: ({ args }) => withDeps(async (deps) => done(await endAccount(deps, OPERATOR, await idOf(deps, args.name)), 'ended')),
});

/** `minglan user`: accounts of the console. Works beside a running server. */
export const userCommand = defineCommand({
  meta: { name: 'user', description: 'Accounts of the console: add, list, reset, grant, revoke, end' }, subCommands: { add, list, reset, grant, revoke, end },
});

function grantOf(args: { readonly role: string; readonly board: string }): Grant {
  const role = ROLES.find((known) => known === args.role);
  if (role === undefined) throw new Error(`no such role: ${args.role} (${ROLES.join(', ')})`);
  return { role, board: args.board };
}

async function idOf({ store }: Deps, typed: string): Promise<string> {
  const found = await store.read((tx) => tx.selectFrom('account').select('id').where('name', '=', accountName(typed)).where('ended_at', 'is', null).executeTakeFirst());
  if (found === undefined) throw new Error(`there is no account ${typed}`);
  return found.id;
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly kind: string; readonly issues?: readonly { readonly message: string }[] } };

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.error.issues?.[0]?.message ?? outcome.error.kind.replaceAll('-', ' '));
}

const done = (outcome: Outcome<null>, what: string): string => {
  valueOf(outcome);
  return what;
};

function firstPassword(outcome: Outcome<FirstPassword>): string {
  const { name, password } = valueOf(outcome);
  return `${name}: first password ${password} (to be changed at the first sign-in)`;
}

async function withDeps(work: (deps: Deps) => Promise<string>): Promise<void> {
  const store = await openExistingStore(readConfig(process.env).dataDir);
  try {
    process.stdout.write(`${await work(systemDeps(store))}\n`);
  } finally {
    await store.close();
  }
}
