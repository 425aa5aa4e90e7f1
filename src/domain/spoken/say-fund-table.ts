import type { FundTableBlock } from '../posting/block.ts';
import { fundSums } from '../posting/fund-sums.ts';
import { blockPlace, type Composer } from './composer.ts';
import type { SpokenWords } from './spoken-words.ts';

/** Where money went: the sums first, then line by line. */
export function sayFundTable(to: Composer, words: SpokenWords, block: FundTableBlock, index: number): void {
  const { fund, spoken } = words;
  const place = blockPlace(index);
  const sums = fundSums(block);
  const money = (label: string, fen: number) => to.lead(`${label}${spoken.yuan(yuanOf(fen))}，`);
  to.add(place, to.text(block.caption), to.lead('。'));
  to.add(place, money(fund.total, sums.total), sums.spent === null ? money(fund.allotted, sums.allotted) : money(fund.spent, sums.spent),
    sums.balance < 0 ? money(fund.over, -sums.balance) : money(fund.balance, sums.balance), to.lead('。'));
  if (block.source !== undefined) to.add(place, to.lead(`${fund.source}：`), to.text(block.source));
  block.lines.forEach((line, i) => {
    to.add(blockPlace(index, i), to.lead(`${spoken.line(i + 1)}，`), to.text(line.purpose), to.lead('，'),
      line.receiver === undefined ? [] : [...to.lead(`${fund.receiver}：`), ...to.text(line.receiver), ...to.lead('，')],
      money(sums.spent === null ? fund.amount : fund.planned, line.amountFen), line.spentFen === undefined ? [] : money(fund.spent, line.spentFen));
  });
  if (block.note !== undefined) to.add(place, to.text(block.note));
}

/** Fen as yuan in plain digits: `12345.67`, `800`. */
function yuanOf(fen: number): string {
  const abs = Math.abs(fen);
  const rest = abs % 100;
  return `${fen < 0 ? '−' : ''}${Math.floor(abs / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
