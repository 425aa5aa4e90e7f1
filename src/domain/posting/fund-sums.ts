import type { FundTableBlock } from './block.ts';

/** What a fund table adds up to, in fen. `spent` is null when the original tells only how money was allotted. */
export interface FundSums { readonly total: number; readonly allotted: number; readonly spent: number | null; readonly balance: number }

/** Balance is total less what was spent, or, where nothing is said of spending, less what was allotted. */
export function fundSums({ totalFen, lines }: FundTableBlock): FundSums {
  const allotted = lines.reduce((sum, l) => sum + l.amountFen, 0);
  const spent = lines.some((l) => l.spentFen !== undefined) ? lines.reduce((sum, l) => sum + (l.spentFen ?? 0), 0) : null;
  return { total: totalFen, allotted, spent, balance: totalFen - (spent ?? allotted) };
}
