import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ExchangeLog } from './support/exchange-log.ts';

/** `roundTripMs`: half of it lies in each direction. `bitsPerSecond`: of each direction, shared by all connections; null: no limit. */
export interface LineSpeed { readonly roundTripMs: number; readonly bitsPerSecond: number | null }

export const SLOW_3G: LineSpeed = { roundTripMs: 400, bitsPerSecond: 400_000 };
export const FAST: LineSpeed = { roundTripMs: 0, bitsPerSecond: null };

/** Bytes that pass in one go: about a packet, so that connections share the line evenly. */
const PACKET = 1460;

/**
 * A line of a given speed in front of a real server: latency, and a token bucket for each direction. It carries bytes, not requests, so
 * that a service worker's and a worker's requests pass through it like those of a page. A new connection costs nothing extra: in use,
 * all requests share one (HTTP/2).
 */
export class SlowLine {
  readonly log = new ExchangeLog();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #down = new Direction(() => this.speed);
  readonly #up = new Direction(() => this.speed);
  #target: URL;
  speed: LineSpeed = FAST;

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((client) => this.#serve(client));
  }

  static async before(target: string, speed: LineSpeed = FAST): Promise<SlowLine> {
    const line = new SlowLine(target);
    line.speed = speed;
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Another server behind the same address; open connections end. */
  retarget(target: string): void {
    this.#target = new URL(target);
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nothing passes, as without a network, until it is opened again. */
  cut = false;

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(client: Socket): void {
    if (this.cut) return void client.destroy();
    const server = connect(Number(this.#target.port), this.#target.hostname);
    const exchanges = this.log.connection();
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    this.#up.join(client, server, (part) => exchanges.sent(part));
    this.#down.join(server, client, (part) => exchanges.received(part));
  }
}

interface Flow { readonly to: Socket; readonly parts: Buffer[]; ended: boolean }

/** A packet on its way; null: the connection's end. */
interface UnderWay { readonly to: Socket; readonly part: Buffer | null; readonly dueMs: number }

/** One direction of the line: packets of all connections in turn, each as late as latency and bandwidth make it, none before an earlier one. */
class Direction {
  readonly #speed: () => LineSpeed;
  readonly #waiting: Flow[] = [];
  readonly #underWay: UnderWay[] = [];
  #freeAt = 0;
  #sending = false;
  #arriving = false;

  constructor(speed: () => LineSpeed) {
    this.#speed = speed;
  }

  join(from: Socket, to: Socket, seen: (part: Buffer) => void): void {
    const flow: Flow = { to, parts: [], ended: false };
    from.on('data', (part: Buffer) => {
      seen(part);
      for (let at = 0; at < part.length; at += PACKET) flow.parts.push(part.subarray(at, at + PACKET));
      this.#enqueue(flow);
    });
    for (const ending of ['end', 'close']) {
      from.on(ending, () => {
        if (!flow.ended) this.#enqueue(Object.assign(flow, { ended: true }));
      });
    }
  }

  #enqueue(flow: Flow): void {
    if (!this.#waiting.includes(flow)) this.#waiting.push(flow);
    if (!this.#sending) this.#send();
  }

  #send(): void {
    const { roundTripMs, bitsPerSecond } = this.#speed();
    for (let flow = this.#waiting[0]; flow !== undefined; flow = this.#waiting[0]) {
      const now = performance.now();
      // Timers are late by a millisecond or two; a line that has fallen behind by less than a tick catches up.
      this.#freeAt = Math.max(this.#freeAt, now - 10);
      this.#sending = this.#freeAt > now + 1;
      if (this.#sending) return void setTimeout(() => this.#send(), this.#freeAt - now);
      this.#waiting.shift();
      const part = flow.parts.shift();
      if (part !== undefined) this.#freeAt += bitsPerSecond === null ? 0 : (part.length * 8000) / bitsPerSecond;
      if (part !== undefined) this.#depart({ to: flow.to, part, dueMs: this.#freeAt + roundTripMs / 2 });
      if (flow.parts.length > 0) this.#waiting.push(flow);
      else if (flow.ended) this.#depart({ to: flow.to, part: null, dueMs: this.#freeAt + roundTripMs / 2 });
    }
    this.#sending = false;
  }

  #depart(packet: UnderWay): void {
    this.#underWay.push(packet);
    if (!this.#arriving) this.#arrive();
  }

  #arrive(): void {
    for (let packet = this.#underWay[0]; packet !== undefined; packet = this.#underWay[0]) {
      const wait = packet.dueMs - performance.now();
      this.#arriving = wait > 0.5;
      if (this.#arriving) return void setTimeout(() => this.#arrive(), wait);
      this.#underWay.shift();
      if (packet.to.destroyed) continue;
      if (packet.part === null) packet.to.end();
      else packet.to.write(packet.part);
    }
    this.#arriving = false;
  }
}
