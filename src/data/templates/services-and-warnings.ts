import type { DraftTemplate } from '../../domain/draft/template.ts';
import { b, CLOSING, h, p, points } from './template-blocks.ts';

/** Templates of services, of what is measured, and of what is about to happen. */
export const SERVICES_AND_WARNINGS: readonly DraftTemplate[] = [
  {
    id: 'enrolment', name: '招生', hint: '对象、范围、时间、材料', words: ['入学', '报名', '幼儿园', '小学', 'zhaosheng'], kind: 'announcement', field: 'education', items: ['education.admission-policy', 'education.admission-area', 'education.admission-conditions'],
    title: `${b('学校')} ${b('年份')} 年${b('秋季或春季')}招生公告`, summary: `${b('学校')}招收${b('年级')}新生 ${b('人数')} 人，${b('报名日期')}报名。`,
    blocks: [
      h('一、', '招生对象'), p(b('年龄和户籍条件')), h('二、', '招生范围'), p(b('村、社区')), h('三、', '报名时间和地点'), p(`${b('起止日期和时间')}，${b('地点')}。`),
      h('四、', '带什么材料'), points('户口簿', b('其他材料，没有就删去')), h('五、', '录取办法'), p(`${b('录取顺序')}。录取结果单独告知家长；公开栏只公布人数。`), ...CLOSING,
    ],
  },
  {
    id: 'vaccination', name: '接种', hint: '谁来接种、时间、地点、禁忌', words: ['疫苗', '预防', '免疫', 'jiezhong'], kind: 'announcement', field: 'health', items: ['health.immunisation'],
    title: `${b('村或乡镇')}${b('疫苗名称')}接种通知`, summary: `${b('日期')}在${b('地点')}为${b('对象')}接种${b('疫苗名称')}。`,
    blocks: [
      h('一、', '谁来接种'), p(b('年龄段和对象')), h('二、', '时间和地点'), p(`${b('日期和时间')}，${b('地点')}。`), h('三、', '费用'), p(b('免费，或者收多少钱、依据')),
      h('四、', '请注意'), points('带接种证和身份证件。', '发热、急性病发作、过敏的，先告诉医生，暂缓接种。', '接种后留观 30 分钟。'), ...CLOSING,
    ],
  },
  {
    id: 'water-quality', name: '水质公报', hint: '水源、指标、是否达标', words: ['饮用水', '水源', '监测', 'shuizhi'], kind: 'disclosure', field: 'environment', items: ['environment.drinking-water', 'environment.water-quality'],
    title: `${b('水源地')} ${b('年份')} 年${b('月份或季度')}水质状况`, summary: `${b('水源地')}本期监测${b('达标或不达标')}。`,
    blocks: [
      p(`监测单位：${b('单位')}；采样日期：${b('日期')}；评价标准：${b('标准名称和编号')}。`),
      { type: 'table', caption: '监测结果', headerRows: [[{ text: '指标' }, { text: '单位' }, { text: '限值' }, { text: '测得' }, { text: '是否达标' }]], rows: [[b('指标'), '', '', '', ''], ['', '', '', '', '']] },
      h('一、', '怎么看'), p(b('一句话说清能不能喝、要不要烧开')), h('二、', '不达标的怎么办'), p(b('原因和措施，达标就删去')), ...CLOSING,
    ],
  },
  {
    id: 'outage', name: '停水停电', hint: '范围、时间、原因、准备', words: ['停水', '停电', '检修', 'tingdian'], kind: 'announcement', field: 'general', items: ['ms.service-guarantee'],
    title: `关于${b('范围')}停${b('水或电')}的通知`, summary: `${b('日期')} ${b('几点到几点')}${b('范围')}停${b('水或电')}。`,
    blocks: [
      p(`因${b('原因')}，${b('日期')} ${b('几点到几点')}，下列地方停${b('水或电')}：${b('村组')}。`),
      h('一、', '请提前准备'), points('存好用水、充好电。', '恢复供电前关好电器，恢复供水后先放一会儿再用。', '家里有用医疗设备的，请提前联系村里。'), p('提前恢复的，不再另行通知。'), ...CLOSING,
    ],
  },
  {
    id: 'consultation', name: '征求意见', hint: '征求什么、到什么时候、怎么说', words: ['意见', '草案', '听证', 'zhengqiu'], kind: 'consultation', field: 'general', items: ['decision.draft', 'decision.consultation'], days: 30,
    title: `关于《${b('文件名')}》（征求意见稿）公开征求意见的公告`, summary: `就《${b('文件名')}》征求意见，${b('截止日期')}前可以提。`,
    blocks: [
      h('一、', '为什么定'), p(b('背景和依据')), h('二、', '主要内容'), points(b('要点一'), b('要点二')), h('三、', '和您有什么关系'), p(b('影响谁、怎么影响')),
      h('四、', '怎么提意见'), p('可以打电话、写信、当面说。采纳了哪些、没有采纳哪些和为什么，会在征求意见结束后公布。'), { type: 'attachment', number: '1', name: `《${b('文件名')}》（征求意见稿）` }, ...CLOSING,
    ],
  },
  {
    id: 'warning', name: '预警转发', hint: '八要素、来源、怎么做', words: ['台风', '暴雨', '地质灾害', '防汛', 'yujing'], kind: 'warning', field: 'disaster', items: ['disaster.warnings'],
    title: `${b('灾害')}${b('颜色')}预警`, summary: `${b('范围')}${b('时间')}${b('灾害')}，请${b('最要紧的一件事')}。`,
    blocks: [h('一、', '马上做'), points(b('第一件事'), b('第二件事')), h('二、', '往哪里撤'), p(b('安置点和路线')), ...CLOSING],
  },
  {
    id: 'guide', name: '办事指南', hint: '条件、材料、流程、时限', words: ['办理', '申请', '流程', 'zhinan'], kind: 'guide', field: 'general', items: ['ms.service-guide'],
    title: `${b('事项')}办事指南`, summary: `${b('谁')}可以办${b('事项')}，${b('多少天')}办结，${b('收费或不收费')}。`,
    blocks: [h('一、', '谁可以办'), p(b('条件')), h('二、', '带什么材料'), points(b('材料')), h('三、', '怎么办'), points(b('第一步'), b('第二步')), h('四、', '多久办好'), p(b('时限和依据')), h('五、', '收不收钱'), p(b('收费标准和依据')), ...CLOSING],
  },
];
