import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/domain/access/role.ts';
import { BOARDS } from '../../../src/data/boards.ts';
import { readConfig } from '../../../src/server/config.ts';
import { openDemoAccounts } from '../../../src/server/demo/demo-accounts.ts';
import { start } from '../../../src/server/start.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { signIn } from '../../../src/server/use-cases/accounts/sign-in.ts';
import { type AccountTestDeps, codeNow, makeAccount, PASSWORD, SECRET } from '../../support/test-accounts.ts';
import { ISSUER, testDeps } from '../../support/test-deps.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { tempStore } from '../../support/temp-store.ts';

/** A store with the county's boards, where the demo runs. */
async function demoDeps(): Promise<AccountTestDeps> {
  const deps = Object.assign(testDeps(await tempStore()), { demo: true });
  await registerBoards(deps, ISSUER, BOARDS.map(({ code, name }) => ({ code, name })));
  return deps;
}

const FIXED = { password: PASSWORD, totpSecret: SECRET };
const enter = async (deps: AccountTestDeps, name: string, password = PASSWORD, code = codeNow(deps)) => (await signIn(deps, { name, password, code, device: '' })).kind;

describe('accounts of the demo', () => {
  it('are one for each role, in one township or the county, and open with what was fixed', async () => {
    const deps = await demoDeps();
    const { accounts } = await openDemoAccounts(deps, FIXED);
    expect(accounts.map((a) => [a.name, a.grant.role, a.grant.board.length])).toEqual([
      ['author', 'author', 9], ['reviewer', 'reviewer', 9], ['issuer', 'issuer', 9], ['supervisor', 'supervisor', 6], ['county', 'county', 6], ['admin', 'admin', 6],
    ]);
    for (const role of ROLES) expect([role, await enter(deps, role)]).toEqual([role, 'signed-in']);
  });

  it('get a random password and secret when none is fixed', async () => {
    const deps = await demoDeps();
    const [one, two] = [await openDemoAccounts(deps, { password: null, totpSecret: null }), await openDemoAccounts(deps, { password: null, totpSecret: null })];
    expect([one.password === two.password, one.totpSecret === two.totpSecret]).toEqual([false, false]);
    expect(await enter(deps, 'issuer', one.password, codeNow(deps, one.totpSecret))).toBe('refused');
    expect(await enter(deps, 'issuer', two.password, codeNow(deps, two.totpSecret))).toBe('signed-in');
  });

  it('are the same at the next start with the same credentials: nothing is written, and a code stays used', async () => {
    const deps = await demoDeps();
    await openDemoAccounts(deps, FIXED);
    await enter(deps, 'issuer');
    const rows = () => deps.store.read(async (tx) => (await tx.selectFrom('audit').select('seq').execute()).length);
    const before = await rows();
    await openDemoAccounts(deps, FIXED);
    expect(await rows()).toBe(before);
    expect(await enter(deps, 'issuer')).toBe('refused');
  });

  it('open nowhere but where the demo runs, and leave the account of somebody else alone', async () => {
    const deps = await demoDeps();
    await makeAccount(deps, 'issuer', { factor: false });
    await openDemoAccounts(deps, { ...FIXED, password: 'the password of the demo' });
    expect(await enter(deps, 'issuer', 'the password of the demo')).toBe('refused');
    expect(await enter({ ...deps, demo: false }, 'author', 'the password of the demo')).toBe('refused');
    expect(await enter(deps, 'author', 'the password of the demo')).toBe('signed-in');
  });

  it('are not made in a folder that the demo did not fill', async () => {
    const env = { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: await tempFolder() };
    await (await start(readConfig(env), await tempFolder())).stop();
    const running = await start(readConfig({ ...env, MINGLAN_DEMO: '1' }), await tempFolder());
    expect(running.demo).toBeNull();
    await running.stop();
  });
});
