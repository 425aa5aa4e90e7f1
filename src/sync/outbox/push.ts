import type { OperationMessage } from '../../protocol/operation.ts';
import type { OutboxPorts } from './ports.ts';
import type { PushOutcome } from './push-outcome.ts';
import { type OperationAnswer, readOperationAnswer } from './read-operation-answer.ts';
import { putBack, settle } from './settle.ts';
import { takeBatch } from './take-batch.ts';

export const OPERATIONS_PATH = '/api/v1/operations';
/** A push that runs this long lets others have their turn. */
const MOST_BATCHES = 40;

type PushPorts = Pick<OutboxPorts, 'store' | 'transport' | 'clock'>;

/**
 * Sends what waits, batch after batch, until nothing can go or no answer comes. Safe to run in many tabs at once: the server does each operation once, and an
 * answer is taken in once. When a batch as such is not taken, its operations go one by one, so that one bad one does not hold up all.
 */
export async function push(ports: PushPorts): Promise<PushOutcome> {
  let single = 0;
  for (let i = 0; i < MOST_BATCHES; i += 1) {
    const batch = await ports.store.write((tx) => takeBatch(tx, single > 0 ? 1 : undefined));
    if (batch.length === 0) return { end: 'sent' };
    const answer = readOperationAnswer(await ports.transport.post(OPERATIONS_PATH, JSON.stringify({ operations: batch })));
    if (answer.is === 'rejected' && batch.length > 1) {
      single = batch.length;
      await release(ports, batch);
      continue;
    }
    const settled = await takeIn(ports, batch, answer);
    if (answer.is === 'busy') return { end: 'busy', retryAfterMs: answer.retryAfterMs };
    if (answer.is === 'signed-out') return { end: 'signed-out', problem: answer.problem.type };
    if (answer.is === 'offline') return { end: 'offline' };
    if (settled === 0) return { end: 'again' };
    single = Math.max(0, single - 1);
  }
  return { end: 'again' };
}

async function takeIn(ports: PushPorts, batch: readonly OperationMessage[], answer: OperationAnswer): Promise<number> {
  const sent = new Set(batch.map(({ opId }) => opId));
  const results = answer.is === 'results' ? answer.results.filter(({ opId }) => sent.has(opId))
    : answer.is === 'rejected' ? batch.map(({ opId }) => ({ opId, outcome: 'refused' as const, problem: answer.problem })) : [];
  return ports.store.write(async (tx) => {
    const settled = await settle(tx, results, ports.clock.nowMs());
    await putBack(tx, [...sent]);
    return settled;
  });
}

function release({ store }: PushPorts, batch: readonly OperationMessage[]): Promise<void> {
  return store.write((tx) => putBack(tx, batch.map(({ opId }) => opId)));
}
