import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/protocol/refusal.ts';
import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import type { ReportAnswer } from '../../src/sync/ports.ts';
import { lossyTransport } from '../support/lossy-transport.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { TestDevice } from '../support/test-ports.ts';

const VILLAGE = '350524100201';

/** A phone that has seen a board whose server then signs another root at the same size. */
async function forked(answers: ReportAnswer[]) {
  const server = await SimulatedServer.start([VILLAGE]);
  const device = new TestDevice(() => server.nowMs);
  const sent: Evidence[] = [];
  let offline = false;
  const open = () => createFeedReader({
    ...device.ports(lossyTransport(server, { nextFault: () => (offline ? 'drop' : null) })),
    reportFork: async (evidence) => {
      sent.push(evidence);
      return answers.shift() ?? 'taken';
    },
  });
  await server.post(VILLAGE, 'announcement');
  await open().sync(VILLAGE);
  const fork = async (root: string) => {
    server.nowMs += 60_000;
    server.heads.set(VILLAGE, await server.sign(VILLAGE, { ...server.board(VILLAGE).state(), root: root.repeat(64) }));
  };
  await fork('a');
  return { server, sent, open, fork, cut: (is: boolean) => void (offline = is) };
}

describe('a phone that sees a fork', () => {
  it('reports the two signed heads and nothing else, once, also over restarts, and says so', async () => {
    const { sent, open } = await forked([]);
    const reader = open();
    const { refusal } = await reader.sync(VILLAGE);
    expect(sent).toEqual([refusal?.evidence]);
    expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['known', 'seen']);
    await reader.sync(VILLAGE);
    await open().sync(VILLAGE);
    expect(sent).toHaveLength(1);
    expect((await open().load(VILLAGE))?.refusals).toMatchObject([{ reason: 'fork', reported: 'taken' }]);
  });

  it('does not report the same fork again because its server signs another head each day', async () => {
    const { sent, open, fork } = await forked([]);
    await open().sync(VILLAGE);
    for (const root of ['b', 'c']) {
      await fork(root);
      await open().sync(VILLAGE);
    }
    expect(sent).toHaveLength(1);
  });

  it('tries again when the report did not get through: later, not at once, and after a restart', async () => {
    const { server, sent, open } = await forked(['later', 'later']);
    const reader = open();
    await reader.sync(VILLAGE);
    await reader.sync(VILLAGE);
    expect(sent).toHaveLength(1);
    server.nowMs += 10_000;
    await reader.sync(VILLAGE);
    expect(sent).toHaveLength(2);
    await open().sync(VILLAGE);
    expect(sent).toHaveLength(3);
    expect((await open().load(VILLAGE))?.refusals).toMatchObject([{ reported: 'taken' }]);
  });

  it('waits for a connection, and leaves a server alone that will not take it', async () => {
    const { server, sent, open, cut } = await forked(['later', 'refused']);
    await open().sync(VILLAGE);
    cut(true);
    server.nowMs += 600_000;
    await open().sync(VILLAGE);
    expect(sent).toHaveLength(1);
    cut(false);
    const reader = open();
    await reader.sync(VILLAGE);
    server.nowMs += 600_000;
    await reader.sync(VILLAGE);
    await open().sync(VILLAGE);
    expect(sent).toHaveLength(2);
    expect((await open().load(VILLAGE))?.refusals).toMatchObject([{ reported: 'refused' }]);
  });
});
