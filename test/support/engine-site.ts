import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import type { SimulatedServer } from './simulated-server.ts';

/** What the network does to the feed's answers in place of passing them on. */
export type SiteFault = 'portal' | 'redirect' | 'truncate' | 'drop' | null;

/** A site of one empty page with the sync engine in it, over a simulated server's feed under `/column`. */
export class EngineSite {
  readonly #http: Server;
  readonly #feed: SimulatedServer;
  readonly #files: ReadonlyMap<string, string>;
  readonly #listeners = new Set<ServerResponse>();
  fault: SiteFault = null;

  private constructor(feed: SimulatedServer, files: ReadonlyMap<string, string>) {
    this.#feed = feed;
    this.#files = files;
    this.#http = createServer((request, response) => this.#answer(new URL(request.url ?? '/', 'http://site'), request.headers['if-none-match'] ?? null, response));
  }

  static async start(feed: SimulatedServer): Promise<EngineSite> {
    const site = new EngineSite(feed, await bundle());
    await new Promise<void>((resolve) => site.#http.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get url(): string {
    return `http://localhost:${(this.#http.address() as AddressInfo).port}/column/`;
  }

  /** Tells the open pages that a board has grown. */
  tell(board: string): void {
    const size = this.#feed.board(board).entries.length;
    for (const listener of this.#listeners) listener.write(`data: ${JSON.stringify({ board, size })}\n\n`);
  }

  get listening(): number {
    return this.#listeners.size;
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #answer({ pathname, search }: URL, etag: string | null, response: ServerResponse): void {
    const at = pathname.replace(/^\/column/, '');
    const script = this.#files.get(at.slice(1));
    if (script !== undefined) response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (at === '/feed/live') this.#listen(response);
    else if (at.startsWith('/feed/')) this.#feedAnswer(at + search, etag, response);
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>页</title><script type="module" src="/column/engine.js"></script>');
  }

  #feedAnswer(at: string, etag: string | null, response: ServerResponse): void {
    if (this.fault === 'drop') return void response.destroy();
    if (this.fault === 'portal') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>登录</html>');
    if (this.fault === 'redirect') return void response.writeHead(302, { location: '/column/login' }).end();
    const { status, headers, body } = this.#feed.answer(at, etag);
    response.writeHead(status, { ...headers, 'cache-control': 'no-cache', ...(status === 304 ? {} : { 'content-length': String(body.length) }) });
    if (this.fault !== 'truncate') return void response.end(body);
    response.write(body.subarray(0, body.length >> 1));
    setTimeout(() => response.destroy(), 20);
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('retry: 200\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false, logLevel: 'error', base: '/column/', root: path.join(import.meta.dirname, '..', '..'),
    build: {
      write: false, modulePreload: false, rollupOptions: { input: { engine: path.join(import.meta.dirname, 'engine-page.ts') }, output: { entryFileNames: '[name].js' } },
    },
  }) as Rolldown.RolldownOutput;
  return new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
