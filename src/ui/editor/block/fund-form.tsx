import { yuanText } from '../../../domain/draft/yuan-amount.ts';
import type { FundLine, FundTableBlock } from '../../../domain/posting/block.ts';
import { fundSums } from '../../../domain/posting/fund-sums.ts';
import { yuan } from '../../text/money.ts';
import { AmountField } from '../field/amount-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { BlockFormProps } from './form-props.ts';

/** Where money goes: the total, a line for each use, and whether the lines add up to it. Amounts are typed in yuan and kept in fen. */
export function FundForm({ view, id, block, change, marks, mask }: BlockFormProps<FundTableBlock>) {
  const { fund } = view.editor;
  const { total, allotted, spent, balance } = fundSums(block);
  const set = (i: number, line: FundLine, place: string) => change({ ...block, lines: block.lines.map((one, n) => (n === i ? line : one)) }, `${place}${i}`);
  const text = (name: 'caption' | 'source' | 'note', lines = false) => (
    <TextField view={view} id={`${id}-${name}`} label={fund[name]} lines={lines} value={block[name] ?? ''} marks={marks.at(name)} mask={mask}
      change={(value) => change(name === 'caption' || value !== '' ? { ...block, [name]: value } : without(block, name), name)} />
  );
  return (
    <>
      {text('caption')}
      <div class="edit-pair">
        <AmountField view={view} id={`${id}-total`} label={fund.total} fen={block.totalFen} change={(totalFen) => change({ ...block, totalFen: totalFen ?? 0 }, 'total')} />
        {text('source')}
      </div>
      <ol>
        {block.lines.map((line, i) => (
          <li key={i} class="fund-line">
            <TextField view={view} id={`${id}-p${i}`} label={fund.purpose(i + 1)} value={line.purpose} marks={marks.at(`lines[${i}].purpose`)} mask={mask} change={(purpose) => set(i, { ...line, purpose }, 'p')} />
            <TextField view={view} id={`${id}-r${i}`} label={fund.receiver} value={line.receiver ?? ''} marks={marks.at(`lines[${i}].receiver`)} mask={mask}
              change={(receiver) => set(i, { purpose: line.purpose, amountFen: line.amountFen, ...(line.spentFen === undefined ? {} : { spentFen: line.spentFen }), ...(receiver === '' ? {} : { receiver }) }, 'r')} />
            <AmountField view={view} id={`${id}-a${i}`} label={fund.amount} fen={line.amountFen} change={(amountFen) => set(i, { ...line, amountFen: amountFen ?? 0 }, 'a')} />
            <AmountField view={view} id={`${id}-s${i}`} label={fund.spent} fen={line.spentFen ?? null}
              change={(spentFen) => set(i, { purpose: line.purpose, amountFen: line.amountFen, ...(line.receiver === undefined ? {} : { receiver: line.receiver }), ...(spentFen === null ? {} : { spentFen }) }, 's')} />
            <button type="button" class="button" disabled={block.lines.length === 1} onClick={() => change({ ...block, lines: block.lines.filter((_, n) => n !== i) })}>{fund.remove(i + 1)}</button>
          </li>
        ))}
      </ol>
      <div class="edit-choices"><button type="button" class="button" onClick={() => change({ ...block, lines: [...block.lines, { purpose: '', amountFen: 0 }] })}>{fund.add}</button></div>
      <p class={total === allotted ? 'edit-count' : 'edit-warn'} role="status">{fund.sums(yuan(total), yuan(allotted), spent === null ? null : yuan(spent), yuan(balance))} {total === allotted ? fund.agrees : fund.differs(yuan(total - allotted))}</p>
      {total !== allotted && <button type="button" class="button edit-suggest" onClick={() => change({ ...block, totalFen: allotted })}>{fund.useSum(yuanText(allotted))}</button>}
      {text('note', true)}
    </>
  );
}

function without(block: FundTableBlock, name: 'source' | 'note'): FundTableBlock {
  const { [name]: _, ...rest } = block;
  return rest;
}
