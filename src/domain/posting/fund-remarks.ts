import type { FundTableBlock } from './block.ts';
import { fundSums } from './fund-sums.ts';

/**
 * What does not add up in a fund table as published, in fen. It is shown beside the figures, which stay as they are: a reader may
 * see it, the author is told while writing. `over`: the lines together are more than the total; `overspent`: more was spent on a line than was allotted to it.
 */
export type FundRemark =
  | { readonly remark: 'over'; readonly fen: number }
  | { readonly remark: 'overspent'; readonly purpose: string; readonly fen: number };

export function fundRemarks(block: FundTableBlock): readonly FundRemark[] {
  const { total, allotted } = fundSums(block);
  const remarks: FundRemark[] = allotted > total ? [{ remark: 'over', fen: allotted - total }] : [];
  for (const { purpose, amountFen, spentFen } of block.lines) {
    if (spentFen !== undefined && spentFen > amountFen) remarks.push({ remark: 'overspent', purpose, fen: spentFen - amountFen });
  }
  return remarks;
}
