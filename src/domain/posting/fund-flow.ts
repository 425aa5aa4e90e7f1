import type { FundLine, FundTableBlock } from './block.ts';
import { fundSums } from './fund-sums.ts';

/** One way that money took, as parts of the whole: the stream arrives `before` wide, and goes on `after` wide once this has left it. */
export interface FlowBranch { readonly line: FundLine | null; readonly fen: number; readonly before: number; readonly after: number }

/**
 * The way of the money from its source to whom it reached, then what is left (`line` null): 资金流向. Where spending is told, what was spent
 * flows, else what was allotted. Parts are of the larger of total and sum, so that a table which does not add up can be drawn too.
 */
export function fundFlow(block: FundTableBlock): readonly FlowBranch[] {
  const { total, spent, balance } = fundSums(block);
  const flows = block.lines.map((line) => ({ line, fen: spent === null ? line.amountFen : line.spentFen ?? 0 }));
  const whole = Math.max(1, total, flows.reduce((sum, { fen }) => sum + Math.max(0, fen), 0));
  let left = whole;
  const branches = flows.map(({ line, fen }): FlowBranch => {
    const before = left / whole;
    left = Math.max(0, left - Math.max(0, fen));
    return { line, fen, before, after: left / whole };
  });
  return balance > 0 ? [...branches, { line: null, fen: balance, before: left / whole, after: 0 }] : branches;
}
