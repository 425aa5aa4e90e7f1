import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

it('`npm start` fills an empty folder with the demo, serves it, prints where and the accounts, and ends when told to', async () => {
  // A group of its own: the signal goes to npm and to what npm started, as from a terminal.
  const child = spawn('npm', ['start'], { env: { ...process.env, PORT: '0', DATA_DIR: await tempFolder() }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/admin\s+\d{6}\s/);
    const url = /http:\/\/\S+?\/(?=\n)/.exec(said)?.[0] ?? '';
    expect(said).toMatch(/Demo accounts: password \S+, secret of the codes .* \S+\n/);
    for (const name of ['author', 'reviewer', 'issuer', 'county', 'supervisor', 'admin']) expect(said).toMatch(new RegExp(`\\n  ${name} +350524`));
    const page = await (await fetch(`${url}b/350524`)).text();
    expect(page).toContain('安溪县');
    expect(page.match(/<li class="headline"/g)?.length ?? 0).toBeGreaterThan(5);
    expect((await fetch(`${url}readyz`)).status).toBe(200);
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  }
  await ended;
});
