import { describe, expect, it } from 'vitest';
import { civilDate, endOfDay, type Instant } from '../../src/domain/civil-date.ts';
import { bytes } from '../../src/ui/text/bytes.ts';
import { suitTenThousands, tenThousands, yuan } from '../../src/ui/text/money.ts';
import { grouped } from '../../src/ui/text/number.ts';
import { enEditor } from '../../src/ui/text/en-editor.ts';
import { enRecover } from '../../src/ui/text/en-recover.ts';
import { enCapture } from '../../src/ui/text/en-capture.ts';
import { enSheet } from '../../src/ui/text/en-sheet.ts';
import { en } from '../../src/ui/text/en.ts';
import { zhCnEditor } from '../../src/ui/text/zh-cn-editor.ts';
import { zhCnRecover } from '../../src/ui/text/zh-cn-recover.ts';
import { zhCnCapture } from '../../src/ui/text/zh-cn-capture.ts';
import { zhCnSheet } from '../../src/ui/text/zh-cn-sheet.ts';
import { zhCn } from '../../src/ui/text/zh-cn.ts';

const now = '2026-09-15T00:30:00.000Z' as Instant;

describe('days and moments', () => {
  it('leave out the year while it is this one, and print no leading zeros', () => {
    expect(zhCn.format.day(civilDate('2026-09-05'), now)).toBe('9月5日');
    expect(zhCn.format.day(civilDate('2025-12-31'), now)).toBe('2025年12月31日');
  });

  it('are those of Shanghai: at 16:00 UTC a new day has begun', () => {
    expect(zhCn.format.moment('2026-09-14T16:00:00.000Z' as Instant, now)).toBe('9月15日 00:00');
    expect(zhCn.board.asOf(now, now)).toBe('数据更新至 9月15日 08:30');
    // 2025 still in UTC, 2026 in Shanghai.
    expect(zhCn.format.day(civilDate('2026-01-01'), '2025-12-31T16:00:00.000Z' as Instant)).toBe('1月1日');
  });

  it('tell an end at midnight by its last day', () => {
    expect(zhCn.block.hiddenOn(endOfDay(civilDate('2026-09-21')), now)).toBe('名单公示到 9月21日，之后自动隐藏');
    expect(zhCn.block.hiddenOn('2026-09-21T04:00:00.000Z' as Instant, now)).toBe('名单公示到 9月21日 12:00，之后自动隐藏');
  });
});

describe('figures', () => {
  it('are grouped by hand, alike on every device', () => {
    expect([0, 999, 1000, 1234567, -1200].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567', '−1,200']);
  });

  it('print fen as yuan without a rounding error', () => {
    expect([0, 5, 80_000, 1_234_560, 9_860_050, -150].map(yuan)).toEqual(['0', '0.05', '800', '12,345.60', '98,600.50', '−1.50']);
  });

  it('use 万元 only where nothing is lost', () => {
    expect(suitTenThousands([260_000_000_00, 12_500_000])).toBe(true);
    expect(tenThousands(12_500_000)).toBe('12.5');
    expect(suitTenThousands([260_000_000_00, 1])).toBe(false);
    expect(suitTenThousands([500_000])).toBe(false);
  });

  it('name sizes of files', () => {
    expect([512, 48_213, 1_300_000].map(bytes)).toEqual(['512 B', '47 KB', '1.2 MB']);
  });
});

describe('English', () => {
  it('has every string that Chinese has', () => {
    expect(shapeOf(en)).toEqual(shapeOf(zhCn));
    expect(shapeOf(enRecover)).toEqual(shapeOf(zhCnRecover));
    expect(shapeOf(enSheet)).toEqual(shapeOf(zhCnSheet));
    expect(shapeOf(enCapture)).toEqual(shapeOf(zhCnCapture));
    expect(shapeOf(enEditor)).toEqual(shapeOf(zhCnEditor));
  });

  it('counts one and many', () => {
    expect(en.publicity.workingDaysLeft(1, civilDate('2026-09-16'), now)).toBe('1 working day left to object, until 16 September');
    expect(en.publicity.workingDaysLeft(3, civilDate('2026-09-18'), now)).toContain('3 working days');
  });
});

function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, shapeOf(v)]));
}
