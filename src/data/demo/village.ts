import { addDays, endOfDay } from '../../domain/civil-date.ts';
import { complaints, contact, counted, detailed, drawn, fund, h0, h1, names, p, plain, signed, table, to, withTotal } from './demo-blocks.ts';
import { HENGSHAN, NANYAN, ZAOMEI, ZHONGSHAN } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoPeriod, type DemoTime, md } from './demo-time.ts';

/** 村务公开: what a village's own board carries beside the fields. */
export function villagePostings(t: DemoTime): readonly DemoPosting[] {
  const waterTo = t.workingDaysOn(t.today, 2),
    waterFrom = t.before(waterTo, 7) < t.today ? t.before(waterTo, 7) : t.ago(1);
  const now = t.quarter(0),
    before = t.quarter(1),
    levy = t.ago(330),
    levyTo = addDays(levy, 7),
    plans = t.ago(8);
  return [
    demoPosting(HENGSHAN, 'hengshan-welcome', t.at(t.ago(515), '08:30'), {
      title: '横山村公告栏搬到手机上了，怎么看、怎么找人',
      field: 'general',
      items: ['ms.rural-process', 'ms.rural-department'],
      formedOn: t.ago(516),
      summary: '村里的公告栏在手机上也能看，没有网络也打得开；村干部分工和电话都在这里。',
      part: { kind: 'guide', guide: { service: '看村务公开', reviewedOn: t.ago(516) } },
      blocks: [
        h1('一、', '怎么看'),
        counted(
          '扫村部门口的码，选“横山村”，就能看到村里、镇里、县里的公告；',
          '看过一次以后，没有信号也打得开；',
          '字小看不清，点“长辈版”；不想看字，点“朗读”。',
        ),
        h1('二、', '村干部分工'),
        table(
          '找谁办',
          ['事情', '找谁（职务）', '电话'],
          [
            ['低保、养老、残疾', '村副主任', '0595-23001501'],
            ['财务、盖章', '村文书', '0595-23001501'],
            ['建房、山林', '村委委员', '0595-23001504'],
            ['防汛、防火', '民兵营长', '0595-23001504'],
            ['监督、投诉', '村务监督委员会', '0595-23001502'],
          ],
        ),
        p('每个月10日是村务公开日，下午3点在党群服务中心当面答问，账本当场翻。'),
        signed(t.ago(516), '湖头镇横山村村民委员会'),
      ],
    }),
    finance(t, before, 'hengshan-finance-1'),
    finance(t, now, 'hengshan-finance-2'),
    demoPosting(HENGSHAN, 'hengshan-levy', t.at(levy, '17:00'), {
      title: '横山村机耕路“一事一议”筹资筹劳方案公示',
      field: 'general',
      items: ['decision.matters', 'ms.rural-funding', 'ms.rural-facilities'],
      formedOn: addDays(levy, -1),
      summary: '修南坡机耕路1.2公里，每人筹资20元、每劳力出工2天，公示7天，已经通过。',
      part: {
        kind: 'publicity',
        publicity: {
          from: levy,
          to: levyTo,
          basis: '村民会议或村民代表会议讨论通过后公示7天',
          objectTo: '村务监督委员会，电话0595-23001502',
        },
      },
      blocks: [
        p('南坡机耕路雨天泥泞，茶青运不下来。村民代表会议应到37人，实到33人，同意31人，通过下列方案：'),
        drawn(
          'demo-farm-road.webp',
          '示意图：机耕路从村道口向东北上坡到茶园，全长1.2公里，沿线有三处涵管，南边是横山溪。',
          '南坡机耕路走向（示意图，不是测量图）',
        ),
        fund({
          caption: '筹资和用途',
          total: 142_000,
          source: '一事一议筹资2.42万元，奖补8.2万元，村集体3.58万元',
          lines: [
            ['路基和碎石', '施工队（公开比价）', 96_000],
            ['涵管3处', '施工队', 28_000],
            ['管护和保险', '村集体账户', 18_000],
          ],
          note: '筹资按1210人、每人20元；特困、低保对象、重度残疾人和在读大学生不筹。',
        }),
        table(
          '按村民小组',
          ['村民小组', '筹资人数', '筹资', '出工'],
          withTotal(
            [
              ['第一组', '236', '4720', '142'],
              ['第二组', '188', '3760', '116'],
              ['第三组', '254', '5080', '150'],
              ['第四组', '142', '2840', '88'],
              ['第五组', '206', '4120', '128'],
              ['第六组', '184', '3680', '110'],
            ],
            1,
          ),
          { unit: '人、元、工日' },
        ),
        p('减免的有37人，只在村里核对，不上墙。筹劳可以自己出工，也可以请人代工，不许强行折成钱。'),
        signed(addDays(levy, -1), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-plans', t.at(plans, '11:20'), {
      title: '横山村关于征集明年办实事项目的公告',
      field: 'general',
      items: ['decision.draft', 'ms.rural-items'],
      formedOn: plans,
      part: ANNOUNCEMENT,
      summary: '请每户提一件最想办的事，由村民代表会议投票排序。',
      blocks: [
        to('各位乡亲：'),
        p(
          '去年大家提的8件实事，办成6件：南坡机耕路、路灯、饮水增压泵、老人活动室、垃圾亭、桥栏。还有2件（停车场、标准化卫生所）转到明年。',
        ),
        h0('今年还想办什么'),
        detailed(
          ['停车场30个车位', '预计21万元，向镇里争取一半'],
          ['标准化卫生所', '卫生院出设备，村里出房子'],
          ['老茶厂改造成托老点', '需要30万元，先征求意见'],
        ),
        p('写在纸上交组长，或者在村公告栏旁边的箱子里投。写明是谁家提的，方便回访；不愿写的也算。'),
        plain(`${md(addDays(t.today, 12))}前收齐；`, '村民代表会议公开投票，结果一周内公布；', '能办的写进明年预算，不能办的说明理由。'),
        contact('村委会', ['0595-23001501']),
        signed(plans, '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(NANYAN, 'nanyan-resolutions', t.at(t.ago(40), '20:10'), {
      title: '南岩村村民代表会议决议',
      field: 'general',
      items: ['decision.matters', 'decision.attendance', 'decision.basis'],
      formedOn: t.ago(41),
      summary: '通过茶园统防统治、古厝保护、垃圾清运费三项决议，票数都写明。',
      blocks: [
        p('应到代表41人，实到36人，茶农代表3人、镇驻村干部1人列席旁听。'),
        table(
          '表决',
          ['事项', '同意', '反对', '弃权', '结果'],
          [
            ['茶园统防统治，统一不用高毒农药', '35', '0', '1', '通过'],
            ['两座古厝划定保护，不得拆改', '33', '1', '2', '通过'],
            ['垃圾清运费每户每年36元', '24', '9', '3', '通过'],
            ['砍除村口老樟树扩路', '8', '25', '3', '不通过'],
          ],
        ),
        counted('统防统治由合作社组织，村集体每亩补20元；', '古厝修缮另行申请资金，户主有意见的15天内提出；', '清运费减免低保、特困户。'),
        complaints('0595-23001403'),
        signed(t.ago(41), '西坪镇南岩村村民委员会'),
      ],
    }),
    demoPosting(ZHONGSHAN, 'zhongshan-finance', t.at(t.workingDaysOn(now.to, 5), '19:30'), {
      title: `中山村${now.label}集体财务收支`,
      field: 'general',
      items: ['er.funds', 'er.fund-flow'],
      formedOn: t.workingDaysOn(now.to, 4),
      summary: '收入86400元，支出71260元，结余15140元；5000元以上的支出都由村务监督委员会签字。',
      blocks: [
        table(
          '收入',
          ['项目', '金额'],
          withTotal(
            [
              ['光伏发电', '31200'],
              ['门店租金', '18000'],
              ['上级转移支付', '30000'],
              ['资产处置', '7200'],
            ],
            1,
          ),
          { unit: '元' },
        ),
        fund({
          caption: '支出',
          total: 86_400,
          source: '村集体收入',
          lines: [
            ['垃圾清运', '保洁公司', 18_000, 18_000],
            ['光伏板维护', '运维公司（三家比价）', 26_400, 26_400],
            ['路灯电费', '供电所', 4_860, 4_860],
            ['老人活动和慰问', '84人', 12_000, 12_000],
            ['办公和会议', '', 10_000, 10_000],
          ],
        }),
        p('光伏板维护比了三家的价，选了最低的一家；垃圾清运是去年招标的，按月考核付款。招待费0元。'),
        complaints('0595-23001601'),
        signed(t.workingDaysOn(now.to, 4), '尚卿乡中山村村民委员会'),
      ],
    }),
    demoPosting(ZAOMEI, 'zaomei-shop', t.at(t.ago(18), '09:45'), {
      title: '灶美村集体店面租赁公告',
      field: 'general',
      items: ['decision.matters', 'ms.rural-supply'],
      formedOn: t.ago(20),
      part: ANNOUNCEMENT,
      validUntil: addDays(t.today, 4),
      summary: '两间店面公开招租，底价、报名和开标时间在这里。',
      blocks: [
        table(
          '店面',
          ['店面', '面积', '底价（年）', '用途'],
          [
            ['村口1号', '46平方米', '9600元', '不经营明火餐饮'],
            ['村口2号', '38平方米', '7800元', '不经营明火餐饮'],
          ],
        ),
        p(
          `报名到${md(addDays(t.today, 4))}为止，交诚意金1000元；没有租到的三天内原样退还。开标当天公开报价，价高者得，本村村民同等价格优先。`,
        ),
        h0('监督'),
        p('开标在村部会议室，村民谁都可以来看；中标价和承租人一周内公布。'),
        contact('报名', ['0595-23001602']),
        signed(t.ago(20), '尚卿乡灶美村村民委员会'),
      ],
    }),
    demoPosting(NANYAN, 'nanyan-names', t.at(waterFrom, '10:30'), {
      title: '南岩村拟享受饮水入户补助名单公示',
      field: 'assistance',
      items: ['ms.rural-recipients', 'assistance.funds-goods'],
      formedOn: t.before(waterFrom, 1),
      summary: '分散住户饮水入户补助，拟补助9户，公示还在进行。',
      part: {
        kind: 'publicity',
        publicity: {
          from: waterFrom,
          to: waterTo,
          basis: '一般公示7天，当日不计',
          objectTo: '西坪镇水利站，电话0595-23001405；或村务监督委员会',
        },
      },
      blocks: [
        names({
          caption: '拟补助的住户',
          criteria: '没有接通集中供水的分散住户，自己接管的材料费按六成补助，每户不超过1200元。',
          columns: ['户主', '补助'],
          groups: [
            {
              group: '上角',
              rows: [
                ['张某某', '960元'],
                ['李××', '1140元'],
                ['黄某某', '820元'],
              ],
            },
            {
              group: '石壁',
              rows: [
                ['王××', '1200元'],
                ['陈某某', '1080元'],
                ['林××', '760元'],
              ],
            },
            {
              group: '水尾',
              rows: [
                ['苏某某', '900元'],
                ['吴××', '1150元'],
                ['郑某某', '640元'],
              ],
            },
          ],
          total: '共9户，8650元',
          until: endOfDay(waterTo),
        }),
        drawn(
          'demo-water-pipes.webp',
          '示意图：山泉水进蓄水池消毒，经村里的主管下山；从主管接到三户人家的支管画成红色虚线，支管上有水表。',
          '补助的是红色虚线部分：自己接的支管',
        ),
        p('验收以后才发钱，发放情况在下季度财务公开里列出。'),
        signed(t.before(waterFrom, 1), '西坪镇南岩村村民委员会'),
      ],
    }),
  ];
}

/** A village's accounts of a quarter; each is the same table with that quarter's figures. */
function finance(t: DemoTime, quarter: DemoPeriod, key: string): DemoPosting {
  const later = key.endsWith('2');
  const income = later ? [42_000, 16_800, 24_000, 4_500] : [38_500, 16_800, 24_000, 2_900];
  const rows: readonly (readonly [string, string, number, number])[] = later
    ? [
        ['垃圾清运', '保洁公司（招标）', 19_500, 19_500],
        ['淮山冷藏点电费', '供电所', 7_240, 7_240],
        ['党群服务中心维修', '施工队（三家比价）', 24_600, 24_600],
        ['困难户救急', '3户（另行公示）', 6_000, 6_000],
        ['老人活动室', '采购', 8_960, 8_960],
      ]
    : [
        ['垃圾清运', '保洁公司（招标）', 19_500, 19_500],
        ['淮山冷藏点电费', '供电所', 6_180, 6_180],
        ['机耕路维护', '施工队', 21_400, 21_400],
        ['护林员补贴', '6人', 10_800, 10_800],
        ['办公和会议', '', 6_120, 6_120],
      ];
  const total = income.reduce((a, b) => a + b, 0);
  const formed = t.workingDaysOn(quarter.to, 4);
  return demoPosting(HENGSHAN, key, t.at(t.workingDaysOn(quarter.to, 5), '18:20'), {
    title: `横山村${quarter.label}村级财务公开`,
    field: 'general',
    items: ['er.fund-flow', 'er.funds', 'decision.matters'],
    formedOn: formed,
    summary: `收入${total}元，支出按项目列明，招待费0元，附村务监督委员会意见。`,
    blocks: [
      table(
        '收入',
        ['来源', '金额'],
        withTotal(
          [
            ['淮山冷藏点租金', String(income[0])],
            ['茶叶加工场地租', String(income[1])],
            ['上级转移支付', String(income[2])],
            ['其他', String(income[3])],
          ],
          1,
        ),
        { unit: '元' },
      ),
      fund({
        caption: '支出',
        total,
        source: '村集体账户',
        lines: rows,
        note: '3000元以上的支出由村务监督委员会签字；招待费0元，公车0辆。',
      }),
      h0('村务监督委员会意见'),
      p('凭证齐全，冷藏点电费与抄表数一致，没有意见。原始凭证每月10日可以查看。'),
      h0('没钱的账也公开'),
      plain('村集体借款：0元；', '应收未收：茶叶加工场地租1400元，已催收；', '固定资产变动：新增办公椅20把。'),
      contact('对账目有疑问', ['0595-23001502']),
      signed(formed, '湖头镇横山村村民委员会'),
    ],
  });
}
