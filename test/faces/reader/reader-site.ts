import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { instantOf } from '../../../src/domain/civil-date.ts';
import { visibleAt } from '../../../src/domain/posting/visible-at.ts';
import { chainOf } from '../../../src/domain/unit/board-code.ts';
import { securityHeaders } from '../../../src/server/http/security-headers.ts';
import { headlineOf } from '../../../src/server/feed/headline-of.ts';
import type { PageAssets, PageOptions, RenderedPage } from '../../../src/server/pages/page-options.ts';
import { renderBoardDocument } from '../../../src/server/pages/render-board-document.tsx';
import { renderHomeDocument } from '../../../src/server/pages/render-home-document.tsx';
import { renderNotFoundDocument } from '../../../src/server/pages/render-not-found-document.tsx';
import { renderPostingDocument } from '../../../src/server/pages/render-posting-document.tsx';
import { boardOrder } from '../../../src/ui/board/board-order.ts';
import { ROWS_PER_PAGE } from '../../../src/ui/board/board-page.ts';
import { treeOf } from '../../../src/ui/home/board-tree.ts';
import { runningWarnings } from '../../../src/ui/warning-banner/running-warnings.ts';
import type { SimulatedServer } from '../../support/simulated-server.ts';

const BASE = '/column';
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

/**
 * The reader's face and its server-rendered pages, under the real content security policy and a path, over a simulated server's feed.
 * `shell` answers every page as the service worker does offline: with the built start page.
 */
export class ReaderSite {
  readonly #http: Server;
  readonly #feed: SimulatedServer;
  readonly #files: ReadonlyMap<string, string>;
  readonly #assets: PageAssets;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #listeners = new Set<ServerResponse>();
  shell = false;
  /** Nothing of the feed or the interface gets through. */
  cut = false;

  private constructor(feed: SimulatedServer, { files, assets }: BuiltFace) {
    this.#feed = feed;
    this.#files = files;
    this.#assets = assets;
    this.#headers = { ...securityHeaders(null, assets).document, 'content-type': 'text/html; charset=utf-8' };
    this.#http = createServer((request, response) => this.#answer(new URL(request.url ?? '/', 'http://site'), request.headers['if-none-match'] ?? null, response));
  }

  static async start(feed: SimulatedServer): Promise<ReaderSite> {
    const site = new ReaderSite(feed, await buildFace());
    await new Promise<void>((resolve) => site.#http.listen(0, '127.0.0.1', resolve));
    return site;
  }

  at(place: string): string {
    return `http://localhost:${(this.#http.address() as AddressInfo).port}${BASE}${place}`;
  }

  tell(board: string): void {
    const size = this.#feed.board(board).entries.length;
    for (const listener of this.#listeners) listener.write(`data: ${JSON.stringify({ board, size })}\n\n`);
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #answer({ pathname, search, searchParams }: URL, etag: string | null, response: ServerResponse): void {
    const at = pathname.slice(BASE.length);
    const file = at === '/mend.js' ? readFileSync('public/mend.js', 'utf8') : this.#files.get(at.slice(1));
    if (file !== undefined) return void response.writeHead(200, { 'content-type': TYPES[at.split('.').pop() ?? ''] ?? 'text/plain' }).end(file);
    if (at.startsWith('/feed/') || at.startsWith('/api/')) {
      if (this.cut) return void response.destroy();
      if (at === '/feed/live') return this.#listen(response);
      if (at.startsWith('/api/')) return this.#api(at, response);
      const { status, headers, body } = this.#feed.answer(at + search, etag);
      return void response.writeHead(status, { ...headers, 'cache-control': 'no-cache' }).end(body);
    }
    if (this.shell) {
      const html = (this.#files.get('index.html') ?? '').replaceAll('__BASE__', BASE);
      return void response.writeHead(200, this.#headers).end(html);
    }
    const { status, html } = this.#page(at, Number(searchParams.get('page') ?? '1'));
    response.writeHead(status, this.#headers).end(html);
  }

  #page(at: string, page: number): RenderedPage {
    const [, kind, key = ''] = at.split('/');
    const now = instantOf(this.#feed.nowMs);
    const names = [...this.#feed.boards.keys()].map((code) => ({ code, name: nameOf(code) }));
    if (at === '/') return renderHomeDocument({ counties: treeOf(names) }, this.#options());
    if (kind === 'b' && this.#feed.boards.has(key)) {
      const chain = chainOf(key).filter((code) => this.#feed.boards.has(code));
      const all = boardOrder(chain.flatMap((code) => this.#feed.board(code).live().map(({ posting, seq }) => ({ ...headlineOf(posting, seq), board: code }))), now);
      const elements = (id: string) => {
        const found = chain.flatMap((code) => this.#feed.board(code).live()).find(({ posting }) => posting.id === id)?.posting;
        return found?.kind === 'warning' ? found.warning : null;
      };
      const above = chain.slice(1).map((code) => ({ code, name: nameOf(code) }));
      return renderBoardDocument({ filter: {}, options: null, page: {
        board: { code: key, name: nameOf(key) }, above, headlines: all.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE), warnings: runningWarnings(all, elements, now),
        total: all.length, page, pages: Math.max(1, Math.ceil(all.length / ROWS_PER_PAGE)), asOf: now,
      } }, this.#options());
    }
    for (const [code, board] of this.#feed.boards) {
      const live = board.live().find(({ posting }) => posting.id === key);
      const posting = live && visibleAt(live.posting, now);
      if (live && posting) return renderPostingDocument({ state: 'live', board: { code, name: nameOf(code) }, posting, seq: live.seq, size: board.entries.length }, this.#options());
    }
    return renderNotFoundDocument(this.#options());
  }

  #options(): PageOptions {
    return { base: BASE, origin: null, locale: 'zh-CN', now: instantOf(this.#feed.nowMs), workingDaysLeft: () => 4, version: 'test', assets: this.#assets, rootKey: this.#feed.rootJwk };
  }

  #api(at: string, response: ServerResponse): void {
    const reply = (body: unknown) => response.writeHead(200, { 'content-type': 'application/json', 'x-minglan': '1' }).end(JSON.stringify(body));
    if (at === '/api/v1/boards') return void reply({ boards: [...this.#feed.boards.keys()].map((code) => ({ code, name: nameOf(code), initials: '' })), next: null });
    const id = at.split('/').pop();
    for (const board of this.#feed.boards.values()) {
      const live = board.live().find(({ posting }) => posting.id === id);
      if (live) return void reply({ posting: live.posting, seq: live.seq });
    }
    response.writeHead(404, { 'content-type': 'application/problem+json', 'x-minglan': '1' }).end('{}');
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('retry: 200\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }
}

/** As the simulated server names its boards. */
function nameOf(code: string): string {
  return `板${code}`;
}

interface BuiltFace { readonly files: ReadonlyMap<string, string>; readonly assets: PageAssets }

async function buildFace(): Promise<BuiltFace> {
  const built = await build({
    configFile: false, logLevel: 'error', base: './', publicDir: false, root: path.join(import.meta.dirname, '../../../src/faces/reader'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, target: ['chrome64', 'safari12'], modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
    experimental: { renderBuiltUrl: (filename, { hostType }) => (hostType === 'html' ? `__BASE__/${filename}` : { relative: true }) },
  }) as Rolldown.RolldownOutput;
  const files = new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)] as const));
  const later = built.output.find((file) => file.type === 'chunk' && file.name === 'create-later');
  const html = files.get('index.html') ?? '';
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map((m) => m[1]!);
  const read = (address: string) => ({ address, text: files.get(address) ?? '' });
  const styles = named(/href="__BASE__\/(assets\/[^"]+\.css)"/g);
  const laterStyles = later?.type === 'chunk' ? [...later.viteMetadata?.importedCss ?? []].filter((address) => !styles.includes(address)) : [];
  return { files, assets: { scripts: named(/src="__BASE__\/(assets\/[^"]+)"/g), styles: styles.map(read), laterStyles: laterStyles.map(read) } };
}
