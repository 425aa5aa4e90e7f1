import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../src/server/config.ts';
import { tempFolder } from '../../support/temp-folder.ts';

// The built tool, as an operator runs it; `npm test` builds it first.
const CLI = path.resolve('dist/server/cli.js');

interface Ran { readonly code: number | null; readonly out: string; readonly err: string }

async function minglan(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Promise<Ran> {
  const child = spawn('node', [CLI, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  let out = '', err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

describe('minglan', () => {
  it('lists its commands, and explains each', async () => {
    const { code, out } = await minglan(['--help']);
    expect(code).toBe(0);
    const commands = ['start', 'serve', 'demo', 'import', 'verify', 'keys', 'user', 'deadline', 'privacy'];
    for (const command of commands) expect(out).toContain(command);
    const below = [['keys', 'list'], ['keys', 'rotate'], ['keys', 'revoke'], ['import', 'notices'], ['user', 'add'], ['user', 'list'], ['user', 'reset'], ['user', 'grant'], ['user', 'revoke'], ['user', 'end'], ['privacy', 'scan']];
    await Promise.all([...commands.map((c) => [c]), ...below].map(async (words) => {
      const help = await minglan([...words, '--help']);
      expect([words, help.code, help.out.length > 40, help.err]).toEqual([words, 0, true, '']);
    }));
  });

  it('lists every setting under serve --help', async () => {
    const { out } = await minglan(['serve', '--help']);
    for (const { name } of SETTINGS) expect(out).toContain(name);
  });

  it.each([
    [['frobnicate'], 'no such command: frobnicate'], [['frobnicate', '--help'], 'no such command'],
    [['keys', 'burn'], 'no such command: keys burn'], [['keys'], 'say which: keys list|rotate|revoke'],
    [['verify', '--jsn'], 'no such option: --jsn'], [['constructor'], 'no such command'], [['import', 'notices', 'x.json'], '--board'],
  ])('ends %j with one clear line and a status that is not zero', async (args, line) => {
    const { code, out, err } = await minglan(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(line);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('\u001b');
  });

  it('says all that is wrong with the settings in one line, and does not start', async () => {
    const { code, err } = await minglan(['serve'], { PORT: 'x', LOG_LEVEL: 'loud', DATA_DIR: await tempFolder() });
    expect(code).toBe(1);
    expect(err).toMatch(/^minglan: settings: PORT .*; LOG_LEVEL .*\n$/);
  });

  it('makes keys only where there is a database', async () => {
    const { code, err } = await minglan(['keys', 'list'], { DATA_DIR: await tempFolder() });
    expect([code, err]).toEqual([1, expect.stringMatching(/^minglan: no database/)]);
  });

  it('fills an empty folder with the demo, and leaves one that holds something alone', async () => {
    const env = { DATA_DIR: await tempFolder() };
    expect(await minglan(['demo'], env)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(env.DATA_DIR) as string });
    const verified = await minglan(['verify', '--json'], env);
    expect([verified.code, JSON.parse(verified.out)]).toMatchObject([0, { findings: [], boards: 517 }]);
    const again = await minglan(['demo'], env);
    expect([again.code, again.out, again.err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(again.err).toContain('already holds boards');
  });

  it('scans lines of standard input, answers a line each, and says which it cannot read', async () => {
    const lines = [JSON.stringify({ text: '张某某 110101199003070011' }), 'not json', JSON.stringify({ text: '云政〔2025〕3号' })];
    const { code, out, err } = await minglan(['privacy', 'scan'], {}, `${lines.join('\n')}\n`);
    const [first, second] = out.trim().split('\n').map((line) => JSON.parse(line) as { findings: { kind: string }[] });
    expect([code, first?.findings.map((f) => f.kind), second?.findings]).toEqual([1, ['idNumber'], []]);
    expect(err).toContain('line 2');
  });
});
