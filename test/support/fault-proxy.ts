import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What the network does to an answer. `portal`: a login page with status 200 in place of everything; `truncate`: half the body, then
 * the connection ends; `garbage`: the right headers with other bytes; `redirect`: to a login page; `error`: 500; `drop`: the connection ends.
 */
export const FAULTS = ['portal', 'portal-json', 'redirect', 'truncate', 'garbage', 'error', 'drop'] as const;
export type Fault = (typeof FAULTS)[number];

/** A real proxy on a port of its own, before a real server: a service worker's requests pass here too. */
export class FaultProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Path of every request that arrived. */
  readonly seen: string[] = [];
  #fault: Fault | null = null;
  #only: RegExp = /.*/;
  #target: string;

  private constructor(target: string) {
    this.#target = target;
    this.#server = createServer((req, res) => this.#serve(req, res));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async before(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on, answers to paths that match suffer the fault; null heals the network. */
  suffer(fault: Fault | null, only: RegExp = /.*/): void {
    this.#fault = fault;
    this.#only = only;
  }

  /** The same address, another server behind it: an upgrade, or a relay. */
  retarget(target: string): void {
    this.#target = target;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(req: IncomingMessage, res: ServerResponse): void {
    const path = req.url ?? '/';
    this.seen.push(path);
    const fault = this.#fault && this.#only.test(path) ? this.#fault : null;
    if (fault === 'drop') return void req.socket.destroy();
    if (fault === 'portal' || fault === 'portal-json') return portal(res, fault === 'portal' ? 'text/html' : 'application/json');
    if (fault === 'redirect') return void res.writeHead(302, { location: 'http://localhost:1/login' }).end();
    if (fault === 'error') return void res.writeHead(500, { 'content-type': 'text/plain' }).end('proxy error');
    this.#forward(req, res, path, fault);
  }

  #forward(req: IncomingMessage, res: ServerResponse, path: string, fault: Fault | null): void {
    const target = new URL(this.#target);
    const upstream = request({ host: target.hostname, port: target.port, path, method: req.method, headers: { ...req.headers, host: target.host } }, (answer) => {
      if (fault === null) {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => damage(res, answer, Buffer.concat(parts), fault));
    });
    upstream.on('error', () => res.destroy());
    res.on('close', () => upstream.destroy());
    req.pipe(upstream);
  }
}

function portal(res: ServerResponse, type: string): void {
  const page = '<!doctype html><title>登录</title><h1>请先登录网络</h1>';
  res.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }).end(page);
}

function damage(res: ServerResponse, answer: IncomingMessage, body: Buffer, fault: Fault): void {
  res.writeHead(answer.statusCode ?? 502, answer.headers);
  if (fault === 'garbage') return void res.end(Buffer.from(body.map((byte, i) => (i % 97 === 50 ? byte ^ 1 : byte))));
  res.write(body.subarray(0, Math.floor(body.length / 2)));
  setTimeout(() => res.destroy(), 20);
}
