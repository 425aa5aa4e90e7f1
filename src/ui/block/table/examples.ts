import type { TableBlock } from '../../../domain/posting/block.ts';
import type { Example } from '../../example.ts';

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

/** A table as wide as they come: eighteen columns, long words, more rows than a phone shows. */
export const HUGE_TABLE: TableBlock = {
  type: 'table', caption: '2026 年度乡村振兴衔接资金项目计划完成情况表', unit: '万元',
  headerRows: [
    [{ text: '序号', rowspan: 2 }, { text: '项目名称', rowspan: 2 }, { text: '建设内容和规模', rowspan: 2 }, { text: '资金', colspan: 5 }, { text: '进度', colspan: 4 }, { text: '带动', colspan: 3 }, { text: '责任单位', rowspan: 2 }, { text: '监督电话', rowspan: 2 }, { text: '备注', rowspan: 2 }],
    ['中央', '省级', '市级', '县级', '自筹', '开工', '完工', '验收', '支付率', '户数', '人数', '人均增收'].map((text) => ({ text })),
  ],
  rows: Array.from({ length: 20 }, (_, i) => [
    String(i + 1), `第${i + 1}自然村村道硬化和排水沟配套工程`, '硬化路面 1.2 公里，宽 3.5 米，厚 18 厘米，两侧修砌排水沟，配套涵管三处', String(12 + i), '8.5', '3', String(i % 4), '1.25',
    '3月', '9月', i % 3 === 0 ? '是' : '', '96.5%', String(20 + i), String(80 + 3 * i), '1,260', '村民委员会', '12345', i % 5 === 0 ? '质量保证金验收满一年后支付' : '',
  ]),
};

interface Props { readonly block: TableBlock; readonly id: string }

export const tableExamples: readonly Example<Props>[] = [
  { name: 'two header rows with spans', props: { block: WIDE_TABLE, id: 't' } },
  { name: 'small, without a header', props: { block: NARROW_TABLE, id: 't' } },
  { name: 'eighteen columns, tall', props: { block: HUGE_TABLE, id: 't' } },
];
