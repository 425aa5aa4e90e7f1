import type { FundTableBlock } from '../../../domain/posting/block.ts';
import type { Example } from '../../example.ts';

export const FUND_EXAMPLE: FundTableBlock = {
  type: 'fundTable', caption: '2026 年慈善捐款收支', totalFen: 328_500_00, source: '乡贤捐款 12 笔，镇慈善会拨付 1 笔',
  lines: [
    { purpose: '奖教助学', receiver: '山都小学', amountFen: 120_000_00, spentFen: 120_000_00 },
    { purpose: '困难老人冬季补助', receiver: '36 位老人（按名册发放）', amountFen: 72_000_00, spentFen: 54_000_00 },
    { purpose: '老人活动中心修缮', receiver: '施工单位', amountFen: 98_600_50, spentFen: 49_300_25 },
  ],
  note: '收据和签收册存村部，可以查。',
};

/** Only how money was allotted is told, and more than there is: shown as published. */
export const OVER_EXAMPLE: FundTableBlock = {
  ...FUND_EXAMPLE, caption: '照原文：安排数大于总额', totalFen: 100_000_00, lines: FUND_EXAMPLE.lines.map(({ purpose, amountFen }) => ({ purpose, amountFen })),
};

const TEN_THOUSANDS: FundTableBlock = {
  type: 'fundTable', caption: '2026 年第二批衔接资金拨付', totalFen: 26_000_000_00, source: '中央财政衔接推进乡村振兴补助资金、省级配套',
  lines: [
    { purpose: '造福工程易地搬迁和集中安置点道路、饮水、污水处理等公共配套设施', receiver: '县自然资源局', amountFen: 12_000_000_00 },
    { purpose: '村道', receiver: '各乡镇人民政府', amountFen: 8_000_000_00 }, { purpose: '饮水', amountFen: 500_000_00 },
  ],
};

interface Props { readonly block: FundTableBlock; readonly id: string }

export const fundTableExamples: readonly Example<Props>[] = [
  { name: 'part of it spent', props: { block: FUND_EXAMPLE, id: 'f' } },
  { name: 'allotted only, over the total', props: { block: OVER_EXAMPLE, id: 'f' } },
  { name: 'in ten thousands, long purposes', props: { block: TEN_THOUSANDS, id: 'f' } },
  { name: 'a line overspent', props: { block: { ...FUND_EXAMPLE, lines: [{ purpose: '修路', amountFen: 100_00, spentFen: 150_00 }, { purpose: '备用', amountFen: 100_00, spentFen: 0 }] }, id: 'f' } },
];
