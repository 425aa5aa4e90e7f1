import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FundTableBlock } from '../../../src/domain/posting/block.ts';
import { addFigures, columnSums } from '../../../src/domain/posting/column-sums.ts';
import { fundFlow } from '../../../src/domain/posting/fund-flow.ts';
import { fundRemarks } from '../../../src/domain/posting/fund-remarks.ts';
import { fundSums } from '../../../src/domain/posting/fund-sums.ts';

const fen = fc.integer({ min: 0, max: 10_000_000_000 });
const line = fc.record({ purpose: fc.constant('用途'), amountFen: fen, spentFen: fen }, { requiredKeys: ['purpose', 'amountFen'] });
const table = fc.record({ type: fc.constant('fundTable' as const), caption: fc.constant('表'), totalFen: fen, lines: fc.array(line, { maxLength: 12 }) }) as fc.Arbitrary<FundTableBlock>;

describe('columns of figures', () => {
  it('are added without the errors of binary fractions', () => {
    expect(addFigures(['0.1', '0.2'])).toBe('0.3');
    expect(addFigures(['1.005', '2.995', '-4'])).toBe('0');
    expect(addFigures(Array.from({ length: 1000 }, () => '0.01'))).toBe('10');
    expect(addFigures(['-0.5', '0.25'])).toBe('-0.25');
    expect(addFigures(['1', '约2'])).toBeNull();
    expect(addFigures(['9007199254740991', '1'])).toBeNull();
  });

  it('add up to what whole numbers of the smallest unit add up to', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 50 }), (cents) => {
      const written = cents.map((c) => `${c < 0 ? '-' : ''}${Math.floor(Math.abs(c) / 100)}.${String(Math.abs(c) % 100).padStart(2, '0')}`);
      expect(Math.round(Number(addFigures(written)) * 100)).toBe(cents.reduce((a, b) => a + b, 0) + 0);
    }));
  });

  it('are told by their titles; serials, standards, numbers of households and words are not added', () => {
    const columns = ['序号', '户主', '户号', '人数', '每人标准', '补贴（元）', '备注'];
    const rows = [['1', '张某某', '1001', '3人', '40', '1,210.50 元', ''], ['2', '李××', '1002', '2人', '40', '80', '低保']];
    expect(columnSums(columns, rows)).toEqual([{ column: 3, title: '人数', sum: '5' }, { column: 5, title: '补贴（元）', sum: '1290.5' }]);
  });
});

describe('money', () => {
  it('that is told as spent and left always makes the total', () => {
    fc.assert(fc.property(table, (block) => {
      const { total, spent, allotted, balance } = fundSums(block);
      expect((spent ?? allotted) + balance).toBe(total);
    }));
  });

  it('flows from the total to its uses and what is left; each stream begins where the one before went on', () => {
    fc.assert(fc.property(table, (block) => {
      const flow = fundFlow(block);
      const { total, spent, allotted } = fundSums(block);
      if (total >= (spent ?? allotted)) expect(flow.reduce((sum, b) => sum + b.fen, 0)).toBe(total);
      flow.forEach((branch, i) => {
        expect(branch.before).toBeGreaterThanOrEqual(branch.after);
        expect(branch.before).toBe(i === 0 ? 1 : flow[i - 1]!.after);
      });
    }));
  });

  it('that does not add up is told, and changes no figure', () => {
    const block: FundTableBlock = { type: 'fundTable', caption: '表', totalFen: 100, lines: [{ purpose: '甲', amountFen: 90, spentFen: 95 }, { purpose: '乙', amountFen: 30 }] };
    expect(fundRemarks(block)).toEqual([{ remark: 'over', fen: 20 }, { remark: 'overspent', purpose: '甲', fen: 5 }]);
    expect(fundRemarks({ ...block, totalFen: 200, lines: [{ purpose: '甲', amountFen: 90 }] })).toEqual([]);
  });
});
