import type { FundTableBlock } from '../../../domain/posting/block.ts';
import { fundSums } from '../../../domain/posting/fund-sums.ts';
import type { View } from '../../view.ts';

/** A figure of a fund table by its name, in fen. */
export type FundFigure = readonly [label: string, fen: number];

/** What a reader asks first: the total, what was spent (or, where nothing is said of that, allotted), and what is left or missing. */
export function fundFigures({ text: { fund } }: View, block: FundTableBlock): readonly [FundFigure, FundFigure, FundFigure] {
  const { total, allotted, spent, balance } = fundSums(block);
  return [
    [fund.total, total], spent === null ? [fund.allotted, allotted] : [fund.spent, spent], balance < 0 ? [fund.over, -balance] : [fund.balance, balance],
  ];
}
