import { TOTP, Secret } from 'otpauth';
import { instantMs } from '../../src/domain/civil-date.ts';
import type { Grant } from '../../src/domain/access/role.ts';
import { hashPassword } from '../../src/server/accounts/password-hash.ts';
import type { AccountDeps } from '../../src/server/use-cases/accounts/account-deps.ts';
import { signIn } from '../../src/server/use-cases/accounts/sign-in.ts';
import { smallCounty, type TestDeps } from './test-deps.ts';

export const PASSWORD = 'a heron on the fourth terrace';
/** 20 bytes in base 32; the same for every account of a test. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export type AccountTestDeps = TestDeps & AccountDeps;

/** The small county, with sign-in. */
export async function countyWithAccounts(): Promise<AccountTestDeps> {
  return Object.assign(await smallCounty(), { demo: false });
}

interface Options { readonly grants?: readonly Grant[]; readonly factor?: boolean; readonly mustChange?: boolean; readonly demo?: boolean }

let hashed: Promise<string> | undefined;

/** An account as it stands after its owner has chosen {@link PASSWORD} and, unless said otherwise, enrolled {@link SECRET}. Answers its id. */
export async function makeAccount(deps: TestDeps, name: string, { grants = [], factor = true, mustChange = false, demo = false }: Options = {}): Promise<string> {
  const id = `id-of-${name}`;
  const password_hash = await (hashed ??= hashPassword(PASSWORD));
  const created_at = deps.clock();
  await deps.store.write(async (tx) => {
    await tx.insertInto('account').values({ id, name, password_hash, must_change: mustChange ? 1 : 0, demo: demo ? 1 : 0, created_at, ended_at: null }).execute();
    for (const grant of grants) await tx.insertInto('account_grant').values({ account: id, ...grant }).execute();
    if (factor) await tx.insertInto('account_factor').values({ account: id, state: 'active', secret: SECRET, last_step: 0, created_at }).execute();
  });
  return id;
}

/** The code of a secret at the deps' time, or so many steps of 30 s away from it. */
export function codeNow(deps: TestDeps, secret = SECRET, steps = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: instantMs(deps.clock()) + steps * 30_000 });
}

/** Signs in with what {@link makeAccount} gave; throws when that is refused. Answers the token. */
export async function signedIn(deps: AccountTestDeps, name: string, code = codeNow(deps)): Promise<string> {
  const outcome = await signIn(deps, { name, password: PASSWORD, code, device: 'test' });
  if (outcome.kind !== 'signed-in') throw new Error(`${name}: ${outcome.kind}`);
  return outcome.token;
}
