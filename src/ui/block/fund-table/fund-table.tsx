import type { FundTableBlock } from '../../../domain/posting/block.ts';
import { fundRemarks } from '../../../domain/posting/fund-remarks.ts';
import { type FundSums, fundSums } from '../../../domain/posting/fund-sums.ts';
import type { View } from '../../view.ts';
import { GridTable } from '../table/grid-table.tsx';
import { FundFlow } from './fund-flow.tsx';
import { fundFigures } from './fund-figures.ts';
import { type FundUnit, fundUnit } from './fund-unit.ts';

interface FundTableViewProps { readonly view: View; readonly block: FundTableBlock; readonly id: string }

/** Where money went 资金表: total, spent and balance in one line, its flow, and always the table. What does not add up is shown as published, and said. */
export function FundTableView({ view, block, id }: FundTableViewProps) {
  const { fund, format } = view.text;
  const sums = fundSums(block);
  const unit = fundUnit(view, block);
  const remarks = fundRemarks(block).map((r) => (r.remark === 'over' ? fund.remarkOver(unit.say(r.fen)) : fund.remarkOverspent(r.purpose, unit.say(r.fen))));
  return (
    <figure class="block-fund">
      <figcaption class="table-caption"><span class="table-title" id={`${id}-caption`}>{block.caption}</span></figcaption>
      <dl class="fund-sums">
        {fundFigures(view, block).map(([label, fen]) => <div key={label} class="fund-sum"><dt>{fund.inUnit(label, unit.name)}</dt><dd>{unit.write(fen)}</dd></div>)}
      </dl>
      {remarks.length > 0 && <p class="fund-remark">{format.pair(fund.asPublished, `${remarks.join(fund.and)}${fund.stop}`)}</p>}
      <FundFlow view={view} block={block} unit={unit} id={id} />
      <FundGrid view={view} block={block} sums={sums} unit={unit} id={id} />
      {block.note !== undefined && <p class="block-note">{block.note}</p>}
    </figure>
  );
}

interface FundGridProps extends FundTableViewProps { readonly sums: FundSums; readonly unit: FundUnit }

function FundGrid({ view, block: { lines }, sums, unit, id }: FundGridProps) {
  const { fund, block } = view.text;
  const receivers = lines.some((l) => l.receiver !== undefined);
  const row = (purpose: string, receiver: string, amount: string, spent: string) =>
    [purpose, ...(receivers ? [receiver] : []), amount, ...(sums.spent === null ? [] : [spent])];
  const header = row(fund.purpose, fund.receiver, fund.inUnit(sums.spent === null ? fund.amount : fund.planned, unit.name), fund.inUnit(fund.spent, unit.name));
  const rows = lines.map((l) => row(l.purpose, l.receiver ?? '', unit.write(l.amountFen), l.spentFen === undefined ? '' : unit.write(l.spentFen)));
  const last = row(fund.sum, '', unit.write(sums.allotted), sums.spent === null ? '' : unit.write(sums.spent));
  return (
    <div id={`${id}-table`}>
      <GridTable headerRows={[header.map((text) => ({ text }))]} rows={[...rows, last]} labelledBy={`${id}-caption`} hint={block.tableHint(header.length)} likelyWide={header.length > 3} />
    </div>
  );
}
