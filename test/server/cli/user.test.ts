import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCli } from '../../../src/server/cli/root.ts';
import { openDataStore } from '../../../src/server/store/open-data-store.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { signIn } from '../../../src/server/use-cases/accounts/sign-in.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { COUNTY, ISSUER, TOWNSHIP } from '../../support/test-deps.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A data folder that a server has open, and the tool beside it: what it prints, and its status. */
async function besideServer() {
  const folder = await tempFolder();
  const store = await openDataStore(folder);
  onTestFinished(() => store.close());
  const deps = Object.assign(systemDeps(store), { demo: false });
  await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }, { code: TOWNSHIP, name: '湖头镇' }]);
  vi.stubEnv('DATA_DIR', folder);
  const printed: string[] = [];
  const collect = (text: unknown) => printed.push(String(text)) > 0;
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation(collect), vi.spyOn(process.stderr, 'write').mockImplementation(collect)];
  onTestFinished(() => {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
    process.exitCode = 0;
  });
  const run = async (...args: string[]) => {
    printed.length = 0;
    process.exitCode = 0;
    await runCli(['user', ...args]);
    return { code: process.exitCode, text: printed.join('') };
  };
  const enter = async (name: string, password: string) => (await signIn(deps, { name, password, code: '', device: '' })).kind;
  return { run, enter };
}

const passwordIn = (text: string) => /first password (\S+)/.exec(text)?.[1] ?? '';

describe('minglan user', () => {
  it('makes, lists, resets and ends accounts beside a running server, which notices at once', async () => {
    const { run, enter } = await besideServer();
    const first = passwordIn((await run('add', 'Lin', '--role', 'issuer', '--board', TOWNSHIP)).text);
    expect(await enter('lin', first)).toBe('signed-in');
    await run('grant', 'lin', '--role', 'author', '--board', COUNTY);
    expect((await run('list')).text).toBe(`lin  author@${COUNTY} issuer@${TOWNSHIP}  password, first password\n`);
    await run('revoke', 'lin', '--role', 'author', '--board', COUNTY);
    expect((await run('list')).text).toBe(`lin  issuer@${TOWNSHIP}  password, first password\n`);
    const second = passwordIn((await run('reset', 'lin')).text);
    expect([await enter('lin', first), await enter('lin', second)]).toEqual(['refused', 'signed-in']);
    expect((await run('end', 'lin')).text).toBe('ended\n');
    expect(await enter('lin', second)).toBe('refused');
  });

  it('says in one line what cannot be, and changes nothing', async () => {
    const { run } = await besideServer();
    await run('add', 'lin', '--role', 'author', '--board', TOWNSHIP);
    const before = (await run('list')).text;
    const refused = [
      [['add', 'lin', '--role', 'author', '--board', TOWNSHIP], 'minglan: name taken\n'], [['add', 'chen', '--role', 'king', '--board', TOWNSHIP], 'minglan: no such role: king (author, reviewer, issuer, supervisor, county, admin)\n'],
      [['add', 'chen', '--role', 'author', '--board', '350524999'], 'minglan: unknown board\n'], [['add', 'a b', '--role', 'author', '--board', TOWNSHIP], 'minglan: not a name: 2 to 40 letters, digits, dots, dashes\n'],
      [['reset', 'nobody'], 'minglan: there is no account nobody\n'],
    ] as const;
    for (const [args, text] of refused) expect(await run(...args)).toEqual({ code: 1, text });
    expect((await run('list')).text).toBe(before);
  });
});
