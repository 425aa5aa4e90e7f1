import type { FundTableBlock, NameListBlock, TableBlock } from '../../domain/posting/block.ts';
import { civilDate, endOfDay } from '../../domain/civil-date.ts';

const two = (text: string) => ({ text, colspan: 2 });

export const WIDE_TABLE: TableBlock = {
  type: 'table', caption: '2026 年第二批农村危房改造补助资金安排表', unit: '万元',
  headerRows: [
    [{ text: '序号', rowspan: 2 }, { text: '乡镇', rowspan: 2 }, two('C 级'), two('D 级'), two('无房户'), two('合计')],
    ['户数', '补助资金', '户数', '补助资金', '户数', '补助资金', '总户数', '补助资金'].map((text) => ({ text })),
  ],
  rows: [
    ['1', '凤城镇', '', '', '3', '6.3', '', '', '3', '6.3'],
    ['2', '湖头镇', '1', '0.75', '1', '2.1', '1', '2.1', '3', '4.95'],
    ['3', '蓬莱镇', '', '', '2', '4.2', '', '', '2', '4.2'],
    ['4', '感德镇', '1', '0.75', '1', '2.1', '', '', '2', '2.85'],
    ['5', '西坪镇', '', '', '2', '4.2', '2', '4.2', '4', '8.4'],
    ['合  计', '', '2', '1.5', '9', '18.9', '3', '6.3', '14', '26.7'],
  ],
  note: '备注：1.C 级危房每户补助 0.75 万元；2.D 级危房和无房户每户补助 2.1 万元。',
};

export const NARROW_TABLE: TableBlock = {
  type: 'table', caption: '救灾补助资金分配', unit: '元', headerRows: [],
  rows: [['山都村', '12,000'], ['山美村', '8,500'], ['横山村', '4,000'], ['合计', '24,500']],
};

export const NAMES_EXAMPLE: NameListBlock = {
  type: 'nameList', caption: '2026 年第三季度拟新增农村低保对象', criteria: '家庭人均月收入低于 845 元，家庭财产符合规定，经村民代表会议评议。',
  columns: ['户主', '保障人数', '月保障金（元）', '类别'],
  groups: [
    { group: '第一村民小组', rows: [['张某某', '2', '960', '二类'], ['李××', '1', '845', '一类']] },
    { group: '第二村民小组', rows: [['王某', '3', '1,210', '二类'], ['林××', '1', '620', '三类'], ['陈某某', '2', '1,040', '二类']] },
  ],
  total: '5 户 9 人，每月 4,675 元', visibleUntil: endOfDay(civilDate('2026-09-21')),
};

export const FUND_EXAMPLE: FundTableBlock = {
  type: 'fundTable', caption: '2026 年慈善捐款收支', totalFen: 328_500_00, source: '乡贤捐款 12 笔，镇慈善会拨付 1 笔',
  lines: [
    { purpose: '奖教助学', receiver: '山都小学', amountFen: 120_000_00, spentFen: 120_000_00 },
    { purpose: '困难老人冬季补助', receiver: '36 位老人（按名册发放）', amountFen: 72_000_00, spentFen: 54_000_00 },
    { purpose: '老人活动中心修缮', receiver: '施工单位', amountFen: 98_600_50, spentFen: 49_300_25 },
  ],
  note: '收据和签收册存村部，可以查。',
};
