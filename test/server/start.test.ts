import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { BOARDS } from '../../src/data/boards.ts';
import { readConfig } from '../../src/server/config.ts';
import { start } from '../../src/server/start.ts';
import { tempFolder } from '../support/temp-folder.ts';

const settings = async (env: Record<string, string> = {}) => readConfig({
  PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: await tempFolder(), ...env,
});

describe('the server', () => {
  it('gives an empty data folder the county’s boards, each with a signed head', async () => {
    const running = await start(await settings(), await tempFolder());
    // On a slow machine the work of starting may count as load for a moment: a client asks again.
    await expect.poll(async () => (await fetch(`${running.url}/api/v1/boards?level=county`)).status, { timeout: 20_000 }).toBe(200);
    const boards = await (await fetch(`${running.url}/api/v1/boards?level=county`)).json() as { boards: { code: string }[] };
    expect(boards.boards.map((b) => b.code)).toEqual(['350524']);
    const last = BOARDS.at(-1)?.code ?? '';
    const chain = await (await fetch(`${running.url}/feed/${last}/chain.json`)).json() as { heads: unknown[] };
    expect(chain.heads).toHaveLength(3);
    await running.stop();
  });

  it('stops within moments though phones listen and keep connections open, and takes no more', async () => {
    const running = await start(await settings(), await tempFolder());
    const stream = await fetch(`${running.url}/feed/live?boards=350524`);
    await (await fetch(`${running.url}/healthz`)).text();
    const begun = performance.now();
    const read = stream.text();
    await running.stop();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await read).toContain('"board":"350524"');
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
  });

  it('finishes a request that is under way when it is told to stop', async () => {
    const running = await start(await settings(), await tempFolder());
    const { hostname, port } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    const body = JSON.stringify({ known: 'a.b.c', seen: 'a.b.c' });
    const head = ['POST /api/v1/fork-reports HTTP/1.1', 'host: x', 'connection: close', 'content-type: application/json', `content-length: ${body.length}`];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = running.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write(body.slice(5));
    await Promise.all([stopped, new Promise((resolve) => socket.on('close', resolve))]);
    expect(answer).toMatch(/^HTTP\/1\.1 422 /);
  });

  it('stands under the path of PUBLIC_URL', async () => {
    const running = await start(await settings({ PUBLIC_URL: 'https://example.gov.cn/minglan' }), await tempFolder());
    expect(running.url).toBe('https://example.gov.cn/minglan');
    await running.stop();
  });

  it('says which port is taken, and lets go of the data', async () => {
    const first = await start(await settings(), await tempFolder());
    const config = await settings({ PORT: new URL(first.url).port });
    await expect(start(config, await tempFolder())).rejects.toThrow(/EADDRINUSE/);
    const second = await start({ ...config, port: 0 }, await tempFolder());
    await Promise.all([first.stop(), second.stop()]);
  });
});
