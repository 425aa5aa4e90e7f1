import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface SiteFile { readonly type: string; readonly body: string | Uint8Array; readonly encoding?: 'br' | 'gzip' }
export type SiteAnswer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** A plain node:http server for floors and peers: files compressed once, and a few answers of its own. */
export class Site {
  readonly #server: Server;
  readonly #files = new Map<string, { head: Record<string, string>; bytes: Uint8Array }>();
  readonly #answers = new Map<string, SiteAnswer>();

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<Site> {
    const site = new Site();
    site.#server.keepAliveTimeout = 600_000;
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Bytes of the answer's body on the wire. */
  put(path: string, { type, body, encoding = 'br' }: SiteFile): number {
    const bytes = encoding === 'br' ? brotliCompressSync(body) : gzipSync(body, { level: 9 });
    this.#files.set(path, { bytes, head: { 'content-type': type, 'content-encoding': encoding, 'content-length': String(bytes.length), 'cache-control': 'no-store' } });
    return bytes.length;
  }

  /** Bytes that no encoding makes smaller. */
  putRaw(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { bytes, head: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length), 'cache-control': 'no-store' } });
  }

  /** A page that loads one script. */
  page(path: string, script: string): void {
    this.put(`${path}.js`, { type: 'text/javascript', body: script });
    const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>明栏</title><body><div id="app"></div><script type="module" src="${path}.js"></script></body></html>`;
    this.put(path, { type: 'text/html; charset=utf-8', body });
  }

  /** Answers for all paths that begin so. */
  answer(prefix: string, answer: SiteAnswer): void {
    this.#answers.set(prefix, answer);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://site');
    const file = this.#files.get(url.pathname);
    if (file) return void response.writeHead(200, file.head).end(file.bytes);
    for (const [prefix, answer] of this.#answers) if (url.pathname.startsWith(prefix)) return answer(request, response, url);
    response.writeHead(404).end();
  }
}

/** JSON, compressed as a plain server does it. */
export function replyJson(response: ServerResponse, value: unknown, status = 200): void {
  const bytes = gzipSync(JSON.stringify(value));
  response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': String(bytes.length), 'cache-control': 'no-store' }).end(bytes);
}

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || 'null');
}
