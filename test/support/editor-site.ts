import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type Rolldown } from 'vite';

/** A site of one page that has the editor of drafts in it, over a draft of its own. */
export async function editorSite(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const built = await build({
    configFile: false, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, rolldownOptions: { input: 'test/support/editor-page.tsx', output: { format: 'iife' } } },
  });
  const output = ([built].flat() as Rolldown.RolldownOutput[]).flatMap((one) => one.output);
  const script = output.find((one) => one.type === 'chunk')?.code ?? '';
  const style = output.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [])).join('\n');
  const page = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>编辑</title><link rel="stylesheet" href="/style.css"><main class="main"></main><script src="/page.js"></script>';
  const server = createServer((request, response) => {
    const [type, body] = request.url === '/page.js' ? ['text/javascript', script] : request.url === '/style.css' ? ['text/css', style] : ['text/html', page];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
