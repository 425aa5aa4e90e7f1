import { describe, expect, it } from 'vitest';
import { civilDate, endOfDay, type Instant, instantMs, instantOf } from '../../../src/domain/civil-date.ts';
import type { HeldBoard } from '../../../src/faces/reader/held-board.ts';
import { heldPage, heldPhase, nextChange } from '../../../src/faces/reader/held-page.ts';
import type { BoardList, SyncStatus } from '../../../src/sync/reader.ts';
import { EXAMPLE_NOW, EXAMPLE_WARNING, exampleHeadline } from '../../../src/ui/board/examples.ts';

const VILLAGE = '350524102215', TOWN = '350524102', COUNTY = '350524';
const later = (ms: number): Instant => instantOf(instantMs(EXAMPLE_NOW) + ms);

function list(board: string, part: Partial<BoardList> = {}): BoardList {
  return { board, name: `板${board}`, headlines: [], size: 1, asOf: EXAMPLE_NOW, old: false, refusals: [], ...part };
}
function held(part: Partial<HeldBoard>): HeldBoard {
  return { code: VILLAGE, loaded: true, lists: [], status: null, synced: false, fetched: false, warnings: new Map(), ...part };
}
const status = (phase: SyncStatus['phase'], textsDone = 5, textsTotal = 5): SyncStatus => ({ board: VILLAGE, phase, textsDone, textsTotal });

describe('a board as the device has it', () => {
  it('is not there without its own list, whatever stands above', () => {
    expect(heldPage(held({ lists: [list(COUNTY)] }), EXAMPLE_NOW, 60)).toBeNull();
  });

  it('is as old as its oldest part', () => {
    const lists = [list(VILLAGE), list(TOWN, { asOf: later(-86_400_000) }), list(COUNTY)];
    expect(heldPage(held({ lists }), EXAMPLE_NOW, 60)?.asOf).toBe(later(-86_400_000));
  });

  it('puts what is running first, then newest first, the village before the county on one day', () => {
    const day = civilDate('2026-09-10');
    const lists = [
      list(VILLAGE, { headlines: [exampleHeadline(5, { day }), exampleHeadline(4, { day: civilDate('2026-01-01'), kind: 'publicity', until: endOfDay(civilDate('2026-09-30')) })] }),
      list(COUNTY, { headlines: [exampleHeadline(900, { board: COUNTY, day }), exampleHeadline(901, { board: COUNTY, day: civilDate('2026-09-12') })] }),
    ];
    expect(heldPage(held({ lists }), EXAMPLE_NOW, 60)?.headlines.map((h) => h.seq)).toEqual([4, 901, 5, 900]);
  });

  it('drops what expires while it is on the screen, and knows when that will be', () => {
    const lists = [list(VILLAGE, { headlines: [exampleHeadline(1, { expiresAt: later(60_000) }), exampleHeadline(2, { kind: 'warning', until: later(30_000) })] })];
    expect(nextChange(held({ lists }), EXAMPLE_NOW)).toBe(later(30_000));
    expect(nextChange(held({ lists }), later(30_000))).toBe(later(60_000));
    expect(nextChange(held({ lists }), later(60_000))).toBeNull();
    expect(heldPage(held({ lists }), later(60_000), 60)?.headlines.map((h) => h.seq)).toEqual([2]);
  });

  it('warns of what it cannot yet read before what it can, for it may be worse', () => {
    const warn = (seq: number) => exampleHeadline(seq, { kind: 'warning', until: later(60_000) });
    const lists = [list(VILLAGE, { headlines: [warn(1), warn(2)] })];
    const warnings = new Map([[warn(2).id, EXAMPLE_WARNING]]);
    expect(heldPage(held({ lists, warnings }), EXAMPLE_NOW, 60)?.warnings.map((w) => w.headline.seq)).toEqual([1, 2]);
  });
});

describe('the line under the board’s name', () => {
  const phase = (part: Partial<HeldBoard>, asked = false, now = EXAMPLE_NOW) => heldPhase(held(part), EXAMPLE_NOW, now, asked);

  it('says that there is no network only when it matters: something missing, an aged list, or the reader asked', () => {
    expect(phase({ status: status('offline') })).toBe('idle');
    expect(phase({ status: status('offline', 4, 5) })).toBe('offline');
    expect(phase({ status: status('offline') }, true)).toBe('offline');
    expect(phase({ status: status('offline') }, false, later(3_600_000))).toBe('offline');
  });

  it('counts texts as they come, then says that all are here, and keeps silent when nothing came', () => {
    expect(phase({ status: status('texts', 1, 5) })).toBe('texts');
    expect(phase({ status: status('current'), synced: true, fetched: true })).toBe('current');
    expect(phase({ status: status('current'), synced: true })).toBe('idle');
    expect(phase({ status: status('current'), synced: true }, true)).toBe('upToDate');
    expect(phase({ status: status('checking') })).toBe('idle');
  });
});
