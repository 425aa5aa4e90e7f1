import type { FundTableBlock } from '../../domain/posting/block.ts';
import type { View } from '../view.ts';
import { FundBars } from './fund-bars.tsx';
import { fundSums } from './fund-sums.ts';
import { GridTable } from './grid-table.tsx';

interface FundTableViewProps { readonly view: View; readonly block: FundTableBlock; readonly id: string }

/** Where money went 资金表: total, spent and balance in one line, bars, and always the table. */
export function FundTableView({ view, block, id }: FundTableViewProps) {
  const { text } = view;
  const { fund, format } = text;
  const sums = fundSums(block);
  const receivers = block.lines.some((l) => l.receiver !== undefined);
  const { header, rows } = fundRows(view, block, receivers, sums.spent);
  return (
    <figure class="block-fund">
      <figcaption class="table-caption"><span class="table-title" id={`${id}-caption`}>{block.caption}</span></figcaption>
      <dl class="fund-sums">
        <div class="fund-sum"><dt>{fund.total}</dt><dd>{format.amount(sums.total)}</dd></div>
        <div class="fund-sum"><dt>{sums.spent === null ? fund.allotted : fund.spent}</dt><dd>{format.amount(sums.spent ?? sums.allotted)}</dd></div>
        <div class="fund-sum"><dt>{sums.balance < 0 ? fund.over : fund.balance}</dt><dd>{format.amount(Math.abs(sums.balance))}</dd></div>
      </dl>
      {block.source !== undefined && <p class="fund-source">{`${fund.source}：${block.source}`}</p>}
      <FundBars view={view} lines={block.lines} id={id} />
      <GridTable headerRows={[header.map((h) => ({ text: h }))]} rows={rows} labelledBy={`${id}-caption`} />
      {block.note !== undefined && <p class="block-note">{block.note}</p>}
    </figure>
  );
}

function fundRows({ text: { fund, format } }: View, { lines }: FundTableBlock, receivers: boolean, spent: number | null) {
  const cells = (purpose: string, receiver: string, amount: number, used: number | null) =>
    [purpose, ...(receivers ? [receiver] : []), format.yuan(amount), ...(spent === null ? [] : [used === null ? '' : format.yuan(used)])];
  const header = [fund.purpose, ...(receivers ? [fund.receiver] : []), spent === null ? fund.amount : fund.planned, ...(spent === null ? [] : [fund.spentColumn])];
  const allotted = lines.reduce((sum, l) => sum + l.amountFen, 0);
  const rows = lines.map((l) => cells(l.purpose, l.receiver ?? '', l.amountFen, l.spentFen ?? null));
  return { header, rows: [...rows, cells(fund.sum, '', allotted, spent)] };
}
