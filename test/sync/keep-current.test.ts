import { describe, expect, it } from 'vitest';
import { keepCurrent, type Live } from '../../src/sync/keep-current.ts';
import type { Timer } from '../../src/sync/ports.ts';
import type { SyncStatus } from '../../src/sync/reader.ts';

const BOARD = '350524100201';

/** A timer that stands still until it is moved; a reader that notes when it was asked. */
function stage(phases: SyncStatus['phase'][] = []) {
  let now = 0;
  let due: { at: number; callback: () => void }[] = [];
  const looks: number[] = [];
  let heard: (board: string, size: number) => void = () => undefined;
  let connected: (is: boolean) => void = () => undefined;
  const timer: Timer = {
    after: (ms, callback) => {
      const one = { at: now + ms, callback };
      due.push(one);
      return () => (due = due.filter((d) => d !== one));
    },
  };
  const live: Live = { listen: (_, onSize, onState) => {
    heard = onSize;
    connected = onState;
    return () => looks.push(-1);
  } };
  const reader = {
    load: async () => ({ size: 7 }) as never,
    sync: async (board: string): Promise<SyncStatus> => {
      looks.push(now);
      return { board, phase: phases.shift() ?? 'current', textsDone: 0, textsTotal: 0 };
    },
  };
  const pass = async (ms: number) => {
    const end = now + ms;
    for (let next = first(); next && next.at <= end; next = first()) {
      now = next.at;
      due = due.filter((d) => d !== next);
      next.callback();
      await settle();
    }
    now = end;
  };
  const first = () => [...due].sort((a, b) => a.at - b.at)[0];
  const keeping = keepCurrent({ reader, boards: [BOARD], timer, random: () => 0.5, live });
  return { looks, pass, keeping, hear: async (size: number) => { heard(BOARD, size); await settle(); }, connect: () => connected(true), waiting: () => due.length };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('keeping a board current', () => {
  it('looks at once, then each minute or so', async () => {
    const { looks, pass } = stage();
    await pass(130_000);
    expect(looks).toEqual([0, 60_000, 120_000]);
  });

  it('looks seldom while news come by themselves, and at once when they tell of more', async () => {
    const { looks, pass, hear, connect } = stage();
    await pass(0);
    connect();
    await pass(60_000);
    await pass(1_000);
    expect(looks).toEqual([0, 60_000]);
    await hear(7);
    await pass(1_000);
    expect(looks).toHaveLength(2);
    await hear(8);
    await pass(200);
    expect(looks).toHaveLength(3);
    await pass(200_000);
    expect(looks).toHaveLength(3);
  });

  it('does not look twice for news that came while it was looking', async () => {
    let finish: () => void = () => undefined;
    let heard: (board: string, size: number) => void = () => undefined;
    let looks = 0, size = 0;
    const keeping = keepCurrent({
      boards: [BOARD], random: () => 0, live: { listen: (_, onSize) => {
        heard = onSize;
        return () => undefined;
      } },
      timer: { after: (ms, callback) => {
        if (ms === 0) setImmediate(callback);
        return () => undefined;
      } },
      reader: {
        load: async () => ({ size }) as never,
        sync: async (board) => {
          looks += 1;
          await new Promise<void>((resolve) => (finish = resolve));
          size = 5;
          return { board, phase: 'current', textsDone: 0, textsTotal: 0 };
        },
      },
    });
    await settle();
    await settle();
    heard(BOARD, 5);
    finish();
    await settle();
    await settle();
    expect(looks).toBe(1);
    heard(BOARD, 6);
    await settle();
    await settle();
    expect(looks).toBe(2);
    keeping.stop();
  });

  it('waits longer after each failure, up to five minutes, and not at all when it is woken', async () => {
    const { looks, pass, keeping } = stage(Array.from({ length: 12 }, () => 'offline' as const));
    await pass(30 * 60_000);
    const gaps = looks.map((at, i) => at - (looks[i - 1] ?? 0)).slice(1);
    expect(gaps.slice(0, 4)).toEqual([1_250, 2_500, 5_000, 10_000]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(5 * 60_000);
    const count = looks.length;
    keeping.wake();
    await pass(0);
    expect(looks).toHaveLength(count + 1);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { looks, pass, keeping, waiting } = stage();
    await pass(0);
    keeping.stop();
    await pass(600_000);
    expect(looks).toEqual([0, -1]);
    expect(waiting()).toBe(0);
  });

  it('asks for each board in turn, listens for all above them, and stops asking when the network is gone', async () => {
    const asked: string[] = [];
    let listened: readonly string[] = [];
    let phase: SyncStatus['phase'] = 'current';
    const keeping = keepCurrent({
      reader: { load: async () => null, sync: async (board) => {
        asked.push(board);
        return { board, phase, textsDone: 0, textsTotal: 0 };
      } },
      boards: ['350524102215', '350524103'], random: () => 0.5, timer: { after: (ms, callback) => {
        if (ms === 0) callback();
        return () => undefined;
      } },
      live: { listen: (boards) => {
        listened = boards;
        return () => undefined;
      } },
    });
    await settle();
    expect(asked).toEqual(['350524102215', '350524103']);
    expect(listened).toEqual(['350524102215', '350524102', '350524', '350524103']);
    phase = 'offline';
    asked.length = 0;
    keeping.wake();
    await settle();
    expect(asked).toEqual(['350524102215']);
    keeping.stop();
  });
});
