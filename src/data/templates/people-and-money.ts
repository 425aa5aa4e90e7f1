import type { DraftTemplate } from '../../domain/draft/template.ts';
import { b, CLOSING, h, p } from './template-blocks.ts';

/** Templates of who is helped and where money goes. */
export const PEOPLE_AND_MONEY: readonly DraftTemplate[] = [
  {
    id: 'dibao', name: '低保公示', hint: '拟批准的对象、标准、怎么提意见', words: ['最低生活保障', '救助', 'dibao'], kind: 'publicity', field: 'assistance', items: ['assistance.dibao'], rule: 'assistance',
    title: `${b('村名')} ${b('年份')} 年${b('季度或月份')}最低生活保障对象公示`, summary: `拟批准低保对象 ${b('户数')} 户 ${b('人数')} 人，名单公示，请群众监督。`,
    blocks: [
      h('一、', '评议和审核'), p(`经本人申请、入户核实、民主评议，${b('乡镇')}审核，拟批准下列家庭享受最低生活保障。`),
      h('二、', '标准'), p(`农村低保标准为每人每月 ${b('金额')} 元；按家庭人均收入差额发放。`),
      h('三、', '名单'), { type: 'nameList', caption: '拟批准低保对象名单', criteria: `家庭人均收入低于低保标准，家庭财产符合规定。${b('其他条件，没有就删去')}`, columns: ['户主', '保障人数', '月保障金额（元）'], groups: [{ group: '', rows: [['', '', '']] }] },
      h('四、', '怎么提意见'), p('公示期内对名单有意见的，可以打电话、写信或者当面说。提意见的人，单位替他保密。'), ...CLOSING,
    ],
  },
  {
    id: 'poverty-fund', name: '扶贫资金公告', hint: '总额、来源、分到哪、怎么用', words: ['帮扶资金', '乡村振兴', '衔接资金', 'fupin'], kind: 'publicity', field: 'poverty', items: ['poverty.fund-arrangement', 'poverty.fiscal-fund'], rule: 'poverty-fund',
    title: `${b('乡镇或村名')} ${b('年份')} 年${b('资金名称')}安排情况公告`, summary: `共安排 ${b('总额')} 元，逐笔列明用途、金额和受益范围。`,
    blocks: [
      h('一、', '钱从哪里来'), p(`本次资金来源：${b('来源和下达文号')}。`),
      h('二、', '怎么分'), p(`分配原则和程序：${b('原则、会议、日期')}。`),
      { type: 'fundTable', caption: '资金安排表', totalFen: 0, source: b('资金来源'), lines: [{ purpose: b('项目或用途'), receiver: b('实施单位'), amountFen: 0 }] },
      h('三、', '带来什么'), p(`受益范围：${b('村组、户数、人数')}；预期效果：${b('效果')}。`),
      h('四、', '怎么监督'), p('公示期内对资金安排有意见的，可以向下列单位反映，也可以拨打 12345。'), ...CLOSING,
    ],
  },
  {
    id: 'project', name: '项目公示', hint: '建什么、多少钱、谁来建、何时完工', words: ['建设', '村道', '饮水', 'xiangmu'], kind: 'publicity', field: 'poverty', items: ['poverty.fund-review-result'], rule: 'poverty-fund',
    title: `${b('项目名称')}项目公示`, summary: `${b('项目名称')}拟于 ${b('开工日期')} 开工，投资 ${b('金额')} 元，现予公示。`,
    blocks: [
      p(`经${b('会议或评审')}，拟实施下列项目，现予公示。`),
      { type: 'table', caption: '项目情况', headerRows: [[{ text: '事项' }, { text: '内容' }]], rows: [['项目名称', b('名称')], ['建设地点', b('地点')], ['建设内容和规模', b('内容')], ['总投资（万元）', b('金额')], ['资金来源', b('来源')], ['实施单位', b('单位')], ['工期', b('起止日期')], ['受益户数', b('户数')]] },
      h('一、', '选定的理由'), p(b('为什么建、怎么选出来的')), h('二、', '怎么提意见'), p('对项目有意见的，请在公示期内向下列单位提出。'), ...CLOSING,
    ],
  },
  {
    id: 'village-finance', name: '村财务公开', hint: '收入、支出、结余、债权债务', words: ['村务公开', '收支', '财务', 'caiwu'], kind: 'disclosure', field: 'general', items: ['er.fund-flow'],
    title: `${b('村名')} ${b('年份')} 年${b('季度')}财务收支情况`, summary: `本期收入 ${b('金额')} 元，支出 ${b('金额')} 元，结余 ${b('金额')} 元。`,
    blocks: [
      p('按照《中华人民共和国村民委员会组织法》第三十条，本村财务收支每季度公布一次；财务往来较多的，每月公布一次。本期已经村务监督委员会审核。'),
      { type: 'table', caption: '收支表', unit: '元', headerRows: [[{ text: '项目' }, { text: '上期结余' }, { text: '本期收入' }, { text: '本期支出' }, { text: '期末结余' }]], rows: [[b('项目'), '', '', '', ''], ['合计', '', '', '', '']] },
      { type: 'fundTable', caption: '支出去向', totalFen: 0, lines: [{ purpose: b('用途'), amountFen: 0, spentFen: 0 }] },
      h('一、', '说明'), p(b('大额收支逐笔说明')), h('二、', '监督委员会意见'), p(b('意见和日期')), ...CLOSING,
    ],
  },
  {
    id: 'tender', name: '工程中标', hint: '中标单位、金额、评审', words: ['中标', '招标', '投标', '采购', 'zhongbiao'], kind: 'publicity', field: 'general', items: ['ms.rural-facilities'], rule: 'default',
    title: `${b('工程名称')}中标结果公示`, summary: `${b('工程名称')}由${b('中标单位')}中标，金额 ${b('金额')} 元。`,
    blocks: [
      p(`${b('工程名称')}于 ${b('日期')} 在${b('地点')}${b('开标方式')}，评审结果公示如下。`),
      { type: 'table', caption: '评审结果', unit: '元', headerRows: [[{ text: '名次' }, { text: '单位' }, { text: '报价' }, { text: '得分' }]], rows: [['1', b('单位'), b('报价'), b('得分')], ['2', '', '', ''], ['3', '', '', '']] },
      h('一、', '工程情况'), p(`控制价 ${b('金额')} 元，工期 ${b('天数')} 天，资金来源：${b('来源')}。`), h('二、', '怎么提异议'), p('投标单位和群众对结果有异议的，请在公示期内书面提出。'), ...CLOSING,
    ],
  },
  {
    id: 'appointment', name: '人事公示', hint: '拟任人选和职务', words: ['任前', '录用', '聘用', '人事', 'renshi'], kind: 'publicity', field: 'general', items: [], rule: 'default',
    title: `${b('单位')}拟${b('任用或聘用')}人选公示`, summary: `拟${b('任用或聘用')} ${b('人数')} 人，现予公示。`,
    blocks: [
      p(`经${b('程序')}，下列人选拟${b('任用或聘用')}，现予公示。`),
      { type: 'nameList', caption: '拟任人选公示名单', criteria: b('选拔的条件和程序'), columns: ['姓名', '现任职务', '拟任职务'], groups: [{ group: '', rows: [['', '', '']] }] },
      p('对人选有意见的，请在公示期内向下列单位反映。反映情况要实事求是，以个人名义反映的提倡署真实姓名，单位负责保密。'), ...CLOSING,
    ],
  },
];
