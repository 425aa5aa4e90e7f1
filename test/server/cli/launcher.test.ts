import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';

/** A package with the real launcher and a stand-in for the built tool. */
async function packageWith(cli: string, build?: string): Promise<string> {
  const root = await tempFolder();
  for (const folder of ['bin', 'dist/server', 'scripts']) await mkdir(path.join(root, folder), { recursive: true });
  await writeFile(path.join(root, 'package.json'), '{"type":"module"}');
  await copyFile('bin/minglan.js', path.join(root, 'bin/minglan.js'));
  await writeFile(path.join(root, 'dist/server/cli.js'), cli);
  if (build !== undefined) await writeFile(path.join(root, 'scripts/build.js'), build);
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return path.join(root, 'bin/minglan.js');
}

interface Ended { readonly code: number | null; readonly signal: string | null; readonly out: string }

function launch(bin: string, args: readonly string[] = [], node = 'node') {
  const child = spawn(node, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ code, signal, out })));
  const said = async (text: string) => expect.poll(() => out, { timeout: 5000 }).toContain(text);
  return { child, ended, said };
}

describe('the launcher', () => {
  it('hands on arguments and the exit status', async () => {
    const bin = await packageWith('process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;');
    expect(await launch(bin, ['import', 'a b', '--json']).ended).toEqual({ code: 7, signal: null, out: '["import","a b","--json"]' });
  });

  it('runs the tool under Node 24 or later, whatever Node started it', async () => {
    const bin = await packageWith('process.stdout.write(process.versions.node);');
    // The machine's own Node, where it has one, is often an older one.
    for (const node of ['node', '/usr/bin/node', '/usr/local/bin/node'].filter((n) => n === 'node' || existsSync(n))) {
      expect(Number((await launch(bin, [], node).ended).out.split('.')[0])).toBeGreaterThanOrEqual(24);
    }
  });

  it('hands on a signal and waits for the tool to end', async () => {
    const bin = await packageWith(`
      process.on('SIGTERM', () => setTimeout(() => { process.stdout.write(' stopped'); process.exit(0); }, 200));
      setInterval(() => {}, 1000);
      process.stdout.write('ready');
    `);
    const { child, ended, said } = launch(bin);
    await said('ready');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null, out: 'ready stopped' });
  });

  it('ends by the signal that ended the tool', async () => {
    const bin = await packageWith("setInterval(() => {}, 1000); process.stdout.write('ready');");
    const { child, ended, said } = launch(bin);
    await said('ready');
    child.kill('SIGTERM');
    expect((await ended).signal).toBe('SIGTERM');
  });

  it('builds first, keeps the build’s words out of the tool’s output, and does not start after a failed build', async () => {
    const built = await packageWith("process.stdout.write('tool');", "console.log('building');");
    expect(await launch(built).ended).toMatchObject({ code: 0, out: 'tool' });
    const broken = await packageWith("process.stdout.write('tool');", 'process.exit(3);');
    expect(await launch(broken).ended).toMatchObject({ code: 3, out: '' });
  });
});
