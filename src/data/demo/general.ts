import { addDays, civilDate } from '../../domain/civil-date.ts';
import { PLAN, PLAN_BLOCKS } from '../plan.ts';
import { contact, counted, h1, note, p, points, signed, table } from './demo-blocks.ts';
import { county, HUTOU } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, OPENED_DAYS_AGO, yearOf, zh } from './demo-time.ts';

const OFFICE = county('安溪县人民政府办公室');

/** The plan itself, what explains it, consultations. */
export function generalPostings(t: DemoTime): readonly DemoPosting[] {
  const open = t.workingDaysAgo(4), asked = t.ago(120);
  return [
    demoPosting(OFFICE, 'plan', t.at(t.ago(OPENED_DAYS_AGO), '08:00'), {
      title: PLAN.title, field: 'general', items: ['decision.documents'], formedOn: civilDate('2018-05-07'), docNumber: '安政办〔2018〕84号',
      summary: '县里对社会公益事业七个领域公开什么、谁来公开、多久公开、怎样监督作出的安排。', issuers: ['安溪县人民政府办公室'], blocks: PLAN_BLOCKS,
    }),
    demoPosting(OFFICE, 'plan-explained', t.at(t.ago(OPENED_DAYS_AGO - 4), '10:00'), {
      title: '一图看懂：这块公开栏公开什么、怎么监督', field: 'general', items: ['decision.interpretation'], formedOn: t.ago(OPENED_DAYS_AGO - 3),
      summary: '用五个问题说明公开栏：谁在领补助、钱花到哪了、怎么办事、有什么预警、我要反映找谁。',
      part: (idOf) => ({ kind: 'interpretation', interprets: { title: PLAN.title, docNumber: '安政办〔2018〕84号', postingId: idOf('plan') } }),
      blocks: [
        h1('一、', '公开什么'), p('脱贫攻坚、社会救助、教育、医疗卫生、环境保护、灾害救援、文化体育，这七个领域里和群众有关的政策、名单、资金、项目，都要公开。'),
        h1('二、', '多久公开'), p('一般信息自形成之日起20个工作日内公开；行政许可、行政处罚在7个工作日内公开。节假日不算，调休上班的日子算。'),
        h1('三、', '怎么监督'), counted('先看：名单、金额、标准写清楚没有；', '再问：对照电话，谁发的问谁；', '后反映：村务监督委员会、镇纪检、县政府信息公开办，逐级都可以。'),
        contact('县政府信息公开办', ['0595-23001001'], { hours: '工作日上午8:00—12:00，下午2:30—5:30' }), signed(t.ago(OPENED_DAYS_AGO - 3), '安溪县人民政府办公室'),
      ],
    }),
    demoPosting(OFFICE, 'consultation-open', t.at(open, '09:30'), {
      title: '关于《农村公共服务设施管护办法（征求意见稿）》公开征求意见的公告', field: 'general', items: ['decision.draft', 'decision.basis'], formedOn: t.workingDaysAgo(5),
      summary: '路灯、饮水管网、文化广场坏了谁来修、钱从哪里出，县里起草了办法，请大家提意见。',
      part: { kind: 'consultation', consultation: { from: open, to: addDays(open, 30), sendTo: '信函：县政府办公室（城厢镇）；电话：0595-23001002；也可交给村委会代转' } },
      blocks: [
        h1('一、', '为什么起草'), p('农村公共设施建得多、管得少。起草前走访了46个村，反映最多的是“坏了找不到人修”。'),
        h1('二、', '主要内容'), points('每处设施挂牌，写明管护人和电话；', '小修由村里3天内办，大修报镇里15天内答复；', '管护经费列入镇村年度预算，使用情况每季度公开。'),
        h1('三、', '最想听的意见'), counted('3天、15天的时限合理吗？', '管护费要不要向使用的单位收一部分？', '由村民推选管护员还是公开招聘？'), signed(t.workingDaysAgo(5), '安溪县人民政府办公室'),
      ],
    }),
    demoPosting(OFFICE, 'consultation-result', t.at(t.ago(84), '15:00'), {
      title: '关于村级公告栏设置标准征求意见情况的反馈', field: 'general', items: ['decision.consultation'], formedOn: t.ago(86),
      summary: '收到意见27条，采纳19条，部分采纳5条，没有采纳3条，逐类说明理由。', part: ANNOUNCEMENT,
      blocks: [
        p(`${zh(asked)}起的三十天里，通过信函、电话和村委会代转收到意见27条。`),
        table('意见采纳情况', ['意见', '条数', '是否采纳', '理由'], [
          ['栏面离地太高，老人看不清', '11', '采纳', '下沿改为离地90厘米，正文字高不小于8毫米'], ['增加照明', '8', '采纳', '新建的公告栏一律加装灯具'],
          ['每个自然村都设一块', '5', '部分采纳', '300人以上的自然村先设'], ['改用电子屏', '3', '未采纳', '维护费用高，停电时无法阅读；有条件的镇可以另设'],
        ], { unit: '条' }), signed(t.ago(86), '安溪县人民政府办公室'),
      ],
    }),
    demoPosting(OFFICE, 'annual', t.at(t.last(1, 26), '10:00'), {
      title: `安溪县${Number(yearOf(t.last(1, 26))) - 1}年社会公益事业领域政府信息公开工作情况`, field: 'general', items: ['er.policy', 'er.evaluation'], formedOn: t.last(1, 20),
      summary: '全年主动公开信息数、按期率、群众反映和整改情况。',
      blocks: [
        h1('一、', '总体情况'), p('24个乡镇和17个县直单位全年公开信息6214条，其中20个工作日内公开的占97.2%。'), h1('二、', '逾期的怎么处理'),
        p('逾期174条，涉及9个单位，已经逐条补公开并通报；其中3个单位连续两个季度逾期，在年度绩效中扣分。'), h1('三、', '群众反映'),
        table('反映和答复', ['渠道', '收到', '按期答复', '仍在办理'], [['村务监督委员会', '58', '57', '1'], ['12345热线', '103', '103', '0'], ['信函和来访', '26', '26', '0']], { unit: '件' }), signed(t.last(1, 20), '安溪县人民政府办公室'),
      ],
    }),
    demoPosting(HUTOU, 'closing', t.at(t.ago(35), '08:30'), {
      title: '湖头镇北片停水通知', field: 'general', items: ['ms.service-guide'], formedOn: t.ago(36), summary: '管网检修，请提前储水。', part: ANNOUNCEMENT,
      blocks: [p('因主管道检修，横山、山都、前山三村停水一天。'), contact('抢修电话', ['0595-23001603']), note('（此件主动公开）')],
    }, [{ act: 'withdraw', at: t.at(t.ago(34), '17:20'), reason: '检修改期，停水取消。新的时间另行通知。' }]),
  ];
}
