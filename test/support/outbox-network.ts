import type { OperationMessage } from '../../src/protocol/operation.ts';
import { sha256Hex, utf8 } from '../../src/protocol/sha256.ts';
import type { RawAnswer } from '../../src/sync/accept-answer.ts';
import type { OutboxTransport } from '../../src/sync/outbox/ports.ts';
import { type OutboxServer, problem } from './outbox-server.ts';

/** What may happen to a batch on its way: lost before or after it arrived, doubled, kept back, answered by something else. */
export const OUTBOX_FAULTS = ['lost', 'answer-lost', 'twice', 'late', 'error', 'portal', 'cut', 'busy', 'signed-out', 'shuffled', 'halved'] as const;
export type OutboxFault = (typeof OUTBOX_FAULTS)[number];

/** A network in which `next` says what befalls the next batch. Batches that are `late` arrive when `deliverLate` says so, and nobody hears the answer. */
export class OutboxNetwork {
  readonly #server: OutboxServer;
  readonly #late: OperationMessage[][] = [];
  faults: (OutboxFault | null)[] = [];
  /** Called while a batch is under way. */
  meanwhile: () => Promise<void> = async () => undefined;

  constructor(server: OutboxServer) {
    this.#server = server;
  }

  deliverLate(): void {
    for (const operations of this.#late.splice(0)) for (const op of operations) this.#server.apply(op);
  }

  get transport(): OutboxTransport {
    return { post: async (_, json) => this.#post(JSON.parse(json) as { operations: OperationMessage[] }) };
  }

  async #post({ operations }: { operations: OperationMessage[] }): Promise<RawAnswer | 'offline'> {
    const fault = this.faults.shift() ?? null;
    await this.meanwhile();
    const answered = (list = operations) => rawJson(200, { results: list.map((op) => this.#server.apply(op)) });
    switch (fault) {
      case 'lost': return 'offline';
      case 'late':
        this.#late.push(operations);
        return 'offline';
      case 'error': return rawJson(500, problem('error', 500));
      case 'busy': return rawJson(503, problem('busy', 503));
      case 'signed-out': return rawJson(401, problem('signed-out', 401));
      case 'portal': return raw(200, 'text/html', '<html>login</html>', {});
      case 'answer-lost':
        answered();
        return 'offline';
      case 'twice':
        answered();
        return answered();
      case 'cut': {
        const whole = answered();
        return { ...whole, bytes: whole.bytes.slice(0, whole.bytes.length >> 1) };
      }
      case 'shuffled': {
        const { bytes } = answered([...operations].reverse());
        return { ...raw(200, 'application/json', '', {}), bytes, header: headers('application/json', { 'x-minglan': '1', 'x-minglan-sha256': sha256Hex(bytes) }) };
      }
      case 'halved': return answered(operations.slice(0, operations.length >> 1));
      default: return answered();
    }
  }
}

export function rawJson(status: number, value: unknown): RawAnswer {
  const text = JSON.stringify(value);
  return raw(status, status < 400 ? 'application/json' : 'application/problem+json', text, { 'x-minglan': '1', 'x-minglan-sha256': sha256Hex(text) });
}

export function raw(status: number, type: string, text: string, more: Readonly<Record<string, string>>): RawAnswer {
  return { status, sameOrigin: true, redirected: false, bytes: utf8(text), header: headers(type, more), dateMs: null, retryAfterMs: null, roundTripMs: 1 };
}

function headers(type: string, more: Readonly<Record<string, string>>): (name: string) => string | null {
  const all: Readonly<Record<string, string>> = { 'content-type': type, ...more };
  return (name) => all[name] ?? null;
}
