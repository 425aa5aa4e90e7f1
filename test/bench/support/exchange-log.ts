/** One request with its answer, as bytes on the line: heads included. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  status: number;
  bytesUp: number;
  bytesDown: number;
  /** Of performance.now() of this process: the request's first byte, the answer's last so far. */
  readonly begunMs: number;
  endedMs: number;
}

/** What passed over a line. HTTP/1.1 without pipelining, as browsers speak it: a request begins where one is expected. */
export class ExchangeLog {
  #all: Exchange[] = [];

  connection(): { sent(part: Buffer): void; received(part: Buffer): void } {
    let current: Exchange | null = null;
    let answered = true;
    return {
      sent: (part) => {
        const begins = answered ? /^([A-Z]+) (\S+) HTTP\/1\.1\r\n/.exec(part.subarray(0, 4000).toString('latin1')) : null;
        if (begins) {
          const now = performance.now();
          current = { method: begins[1] ?? '', path: begins[2] ?? '', status: 0, bytesUp: 0, bytesDown: 0, begunMs: now, endedMs: now };
          answered = false;
          this.#all.push(current);
        }
        if (current) current.bytesUp += part.length;
      },
      received: (part) => {
        if (!current) return;
        if (current.status === 0) current.status = Number(/^HTTP\/1\.1 (\d{3})/.exec(part.subarray(0, 20).toString('latin1'))?.[1] ?? 0);
        answered = true;
        current.bytesDown += part.length;
        current.endedMs = performance.now();
      },
    };
  }

  /** Takes out what has been seen so far. */
  take(): Exchange[] {
    const all = this.#all;
    this.#all = [];
    return all;
  }

  /** What has been seen since the last {@link take}. */
  get seen(): readonly Exchange[] {
    return this.#all;
  }
}

export function bytesDown(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, e) => sum + e.bytesDown, 0);
}
