import type { ColumnSum } from '../../../domain/posting/column-sums.ts';
import type { FundTableBlock, NameListBlock } from '../../../domain/posting/block.ts';
import { fundFigures } from '../fund-table/fund-figures.ts';
import { fundUnit } from '../fund-table/fund-unit.ts';
import { groupedText } from '../../text/decimal.ts';
import type { View } from '../../view.ts';

interface ListSummaryProps {
  readonly view: View;
  readonly block: NameListBlock;
  readonly people: number;
  readonly sums: readonly ColumnSum[];
  readonly fund: FundTableBlock | null;
}

/** What must be known of a list before its names: on what grounds, how many, how much, and until when it is shown. */
export function ListSummary({ view, block, people, sums, fund }: ListSummaryProps) {
  const { text, now } = view;
  const facts: readonly (readonly [string, string] | false)[] = [
    block.criteria !== undefined && [text.block.criteria, block.criteria],
    [text.block.total, block.total ?? text.block.names(people)],
    block.total !== undefined && [text.block.rowsTotal, text.format.clauses(text.block.names(people), ...sums.map(({ title, sum }) => text.format.pair(title, groupedText(/元/.test(title) ? toCents(sum) : sum))))],
    fund !== null && [text.block.money, moneyOf(view, fund)],
    [text.block.shownUntil, text.block.hiddenOn(block.visibleUntil, now)],
  ];
  return (
    <dl class="facts list-summary">
      {facts.map((fact) => fact && <div key={fact[0]} class="fact"><dt>{fact[0]}</dt><dd>{fact[1]}</dd></div>)}
    </dl>
  );
}

/** Yuan with both places, or none: '15292.5' is '15292.50'. */
function toCents(decimal: string): string {
  return /\.\d$/.test(decimal) ? `${decimal}0` : decimal;
}

function moneyOf(view: View, block: FundTableBlock): string {
  const unit = fundUnit(view, block);
  return view.text.format.clauses(...fundFigures(view, block).map(([label, fen]) => `${label} ${unit.say(fen)}`));
}
