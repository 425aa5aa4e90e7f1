import { endOfDay } from '../../domain/civil-date.ts';
import {
  OFFICE_HOURS,
  attached,
  complaints,
  contact,
  counted,
  fund,
  h0,
  h1,
  names,
  p,
  plain,
  points,
  signed,
  spanned,
  table,
  withTotal,
} from './demo-blocks.ts';
import { GANDE, HENGSHAN, HUTOU, SHANDU, SHANGQING, XIANGHUA, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, type DemoText, demoPosting, written } from './demo-posting.ts';
import { type DemoPeriod, type DemoTime, md, zh } from './demo-time.ts';

const CIVIL = county('安溪县民政局');

/** 社会救助和社会福利. */
export function assistancePostings(t: DemoTime): readonly DemoPosting[] {
  const month = t.month(0),
    quarterly = t.quarter(0);
  const opened = t.workingDaysAgo(3),
    closes = t.workingDaysOn(opened, 7);
  const ended = t.ago(70),
    endedTo = t.workingDaysOn(ended, 7);
  return [
    demoPosting(HENGSHAN, 'hengshan-dibao', t.at(opened, '09:15'), {
      title: '横山村拟纳入最低生活保障对象公示',
      field: 'assistance',
      items: ['assistance.dibao', 'ms.rural-recipients'],
      formedOn: t.before(opened, 1),
      summary: `经入户调查和村民代表会议评议，拟把7户16人纳入低保，公示到${md(closes)}。有不同意见可以提。`,
      part: {
        kind: 'publicity',
        publicity: {
          from: opened,
          to: closes,
          basis: '社会救助公示7个工作日',
          objectTo: '向村务监督委员会或湖头镇便民服务中心民政窗口提出，电话0595-23001202',
        },
      },
      blocks: [
        p(
          `${md(t.before(opened, 12))}至${md(t.before(opened, 4))}，镇民政工作人员和村干部入户调查了9户申请家庭；${md(t.before(opened, 1))}召开村民代表会议评议，到会31人。拟纳入7户，2户没有通过，已当面说明理由。`,
        ),
        names({
          caption: '拟纳入低保对象',
          criteria: '共同生活的家庭成员人均收入低于每人每月930元，财产符合规定；重病、重残的可以单独申请。',
          columns: ['户主', '保障人数', '类别'],
          groups: [
            {
              group: '第一组',
              rows: [
                ['张某某', '3人', '整户'],
                ['李××', '1人', '单独申请'],
              ],
            },
            {
              group: '第三组',
              rows: [
                ['王某某', '2人', '整户'],
                ['陈××', '4人', '整户'],
              ],
            },
            {
              group: '第五组',
              rows: [
                ['林某某', '1人', '单独申请'],
                ['黄××', '3人', '整户'],
                ['苏某某', '2人', '整户'],
              ],
            },
          ],
          total: '共7户16人',
          until: endOfDay(closes),
        }),
        p('公示只写姓名、人数和类别，不写病情、收入和证件号码。公示结束后名单自动隐藏，只保留“公示过”的记录。'),
        h0('对名单有不同意见，怎么提'),
        counted('请说清楚是哪一户、什么理由，具名或匿名都可以；', '村里收到后5个工作日内重新核实；', '核实结果告诉提出的人，并报镇里。'),
        contact('村务监督委员会', ['0595-23001502'], { address: '横山村党群服务中心', hours: '每天上午8:30—11:30' }),
        complaints('0595-23001202'),
        signed(t.before(opened, 1), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(SHANDU, 'shandu-tekun', t.at(ended, '10:00'), {
      title: '山都村拟纳入特困供养人员公示',
      field: 'assistance',
      items: ['assistance.tekun'],
      formedOn: t.before(ended, 1),
      summary: '拟把3名老人纳入特困供养，公示已经结束，没有收到异议。',
      part: {
        kind: 'publicity',
        publicity: {
          from: ended,
          to: endedTo,
          basis: '社会救助公示7个工作日',
          objectTo: '村务监督委员会，或湖头镇便民服务中心民政窗口，电话0595-23001202',
        },
      },
      blocks: [
        names({
          caption: '拟纳入特困供养人员',
          criteria: '无劳动能力、无生活来源、无法定赡养抚养扶养义务人，或者义务人没有履行能力。',
          columns: ['姓名', '供养方式'],
          groups: [
            {
              group: '第二组',
              rows: [
                ['吴某某', '在家分散供养'],
                ['郑××', '在家分散供养'],
              ],
            },
            { group: '第六组', rows: [['谢某某', '镇敬老院集中供养']] },
          ],
          total: '共3人',
          until: endOfDay(endedTo),
        }),
        p('照料护理标准由镇里组织评估，每年复核一次。'),
        signed(t.before(ended, 1), '湖头镇山都村村民委员会'),
      ],
    }),
    hutouTemporary(t, month),
    demoPosting(CIVIL, 'disabled-subsidy', t.at(t.workingDaysOn(quarterly.to, 7), '11:20'), {
      title: `残疾人两项补贴发放情况（${t.quarter(3).label}至${quarterly.label}）`,
      field: 'assistance',
      items: ['assistance.disabled', 'assistance.subsidy-payment', 'er.hardship'],
      formedOn: t.workingDaysOn(quarterly.to, 4),
      summary: '近四个季度困难残疾人生活补贴、重度残疾人护理补贴在各乡镇的人数和金额。',
      blocks: [
        p(
          '困难残疾人生活补贴、重度残疾人护理补贴合称“两项补贴”，按月发到本人社保卡。下表按季度列出各乡镇的人数和金额，为保护隐私不列姓名。',
        ),
        spanned(
          '两项补贴发放表',
          [
            [
              { text: '序号', rowspan: 3 },
              { text: '乡镇', rowspan: 3 },
              ...[3, 2, 1, 0].map((q) => ({ text: t.quarter(q).label, colspan: 4 })),
            ],
            Array.from({ length: 4 }, () => [
              { text: '生活补贴', colspan: 2 },
              { text: '护理补贴', colspan: 2 },
            ]).flat(),
            Array.from({ length: 8 }, () => [{ text: '人数' }, { text: '金额' }]).flat(),
          ],
          withTotal(subsidyRows(), 2, 2).map((row, i, all) =>
            i === all.length - 1 ? row.map((c, k) => (k >= 2 && k % 2 === 0 ? String(Number(c)) : c)) : row,
          ),
          {
            unit: '人、万元',
            note: '标准：生活补贴每人每月125元，护理补贴一级每人每月140元、二级每人每月110元；季度中间新增和退出的按实际月份计。',
          },
        ),
        contact('申请和咨询', ['0595-23002104'], { address: '各乡镇便民服务中心残联窗口', hours: OFFICE_HOURS }),
        signed(t.workingDaysOn(quarterly.to, 4), '安溪县民政局'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-elderly', t.at(t.workingDaysOn(quarterly.to, 6), '16:30'), {
      title: `横山村${quarterly.label}高龄津贴发放情况`,
      field: 'assistance',
      items: ['assistance.elderly', 'assistance.subsidy-payment'],
      formedOn: t.workingDaysOn(quarterly.to, 5),
      summary: '本季度全村领取高龄津贴的老人按村民小组列出人数和金额。',
      blocks: [
        table(
          '按村民小组',
          ['村民小组', '80—89岁', '90岁以上', '金额'],
          withTotal(
            [
              ['第一组', '11', '2', '2250'],
              ['第二组', '8', '1', '1500'],
              ['第三组', '13', '3', '2850'],
              ['第四组', '6', '0', '900'],
              ['第五组', '10', '2', '2100'],
              ['第六组', '9', '1', '1650'],
            ],
            1,
          ),
          { unit: '人、元', note: '80—89岁每人每月50元，90岁以上每人每月100元，一季度三个月。' },
        ),
        p('哪位老人没有收到，请到村党群服务中心查；行动不便的打电话，村干部上门看卡里的到账记录。'),
        complaints('0595-23001501'),
        signed(t.workingDaysOn(quarterly.to, 5), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(XIANGHUA, 'xianghua-jobs', t.at(t.ago(62), '11:10'), {
      title: '祥华乡公益性岗位招聘公告',
      field: 'assistance',
      items: ['assistance.employment'],
      formedOn: t.ago(63),
      part: ANNOUNCEMENT,
      validUntil: t.ago(40),
      summary: '招聘护路员、护林员、河道保洁员共12名，就业困难人员优先。',
      blocks: [
        table(
          '岗位',
          ['岗位', '人数', '每月补贴', '要做什么'],
          [
            ['护路员', '4', '1200元', '清理边沟、塌方报告'],
            ['护林员', '5', '1000元', '巡山、劝阻野外用火'],
            ['河道保洁员', '3', '1000元', '打捞漂浮物、看管保洁船'],
          ],
        ),
        h1('一、', '谁可以报名'),
        points('本乡户籍，男不满60周岁、女不满55周岁，身体能适应岗位；', '脱贫户、监测对象、低保户、残疾人、零就业家庭优先。'),
        h1('二、', '怎么报名'),
        p(`${md(t.ago(62))}至${md(t.ago(40))}，到村里或乡便民服务中心登记，不收任何费用。拟聘用人员由各村公示。`),
        contact('报名电话', ['0595-23001701'], { address: '祥华乡便民服务中心', hours: OFFICE_HOURS }),
        signed(t.ago(63), '安溪县祥华乡人民政府'),
      ],
    }),
    demoPosting(SHANGQING, 'shangqing-housing', t.at(t.ago(135), '15:40'), {
      title: '尚卿乡农村危房改造补助情况',
      field: 'assistance',
      items: ['assistance.housing', 'ms.rural-facilities'],
      formedOn: t.ago(140),
      summary: '今年改造危房13户，按危房等级和家庭类别补助，已验收11户。',
      blocks: [
        spanned(
          '各村改造户数和补助',
          [
            [
              { text: '村', rowspan: 2 },
              { text: 'C级（局部危险）', colspan: 2 },
              { text: 'D级（整栋危险）', colspan: 2 },
              { text: '已验收', rowspan: 2 },
            ],
            [{ text: '户数' }, { text: '补助' }, { text: '户数' }, { text: '补助' }],
          ],
          withTotal(
            [
              ['中山村', '2', '1.6', '1', '3.5', '3'],
              ['灶美村', '1', '0.8', '1', '3.5', '2'],
              ['福林村', '2', '1.6', '0', '0', '2'],
              ['科名村', '1', '0.8', '2', '7', '2'],
              ['尤俊村', '3', '2.4', '0', '0', '2'],
            ],
            1,
            1,
          ).map((row, i, all) => (i === all.length - 1 ? [row[0] ?? '', '9', row[2] ?? '', '4', row[4] ?? '', '11'] : row)),
          { unit: '户、万元', note: 'C级每户补助0.8万元，D级每户补助3.5万元。没有验收的2户因雨季停工，年底前完成。' },
        ),
        h1('一、', '怎样算危房'),
        p('由住建部门委托的鉴定机构上门看结构，出报告，鉴定不收钱。报告一户一份，自己可以看。'),
        complaints('0595-23001303'),
        signed(t.ago(140), '安溪县尚卿乡人民政府'),
      ],
    }),
    demoPosting(GANDE, 'gande-canteen', t.at(t.ago(27), '08:50'), {
      title: '感德镇长者食堂开餐公告',
      field: 'assistance',
      items: ['assistance.elderly', 'ms.rural-items'],
      formedOn: t.ago(29),
      part: ANNOUNCEMENT,
      summary: '镇里长者食堂开餐，60岁以上老人每餐8元，80岁以上和低保老人每餐3元。',
      blocks: [
        p(`长者食堂设在原镇农械厂宿舍一楼，${md(t.ago(25))}起开餐。`),
        table(
          '收费和补贴',
          ['对象', '自己付', '财政补', '慈善补'],
          [
            ['60—79岁', '8元', '3元', '1元'],
            ['80岁以上', '3元', '6元', '3元'],
            ['低保、特困老人', '3元', '8元', '1元'],
            ['其他居民', '12元', '0元', '0元'],
          ],
          { unit: '每餐' },
        ),
        plain(
          '午餐11:00—12:30，晚餐17:00—18:30；',
          '行动不便的老人可以送餐，镇区2公里内不收送餐费；',
          '每天留样，食材进货单贴在取餐口，谁都可以看。',
        ),
        contact('订餐电话', ['0595-23001801']),
        attached('一周食谱'),
        signed(t.ago(29), '安溪县感德镇人民政府'),
      ],
    }),
  ];
}

/** A posting that was corrected: one figure was put on the wrong line. */
function hutouTemporary(t: DemoTime, month: DemoPeriod): DemoPosting {
  const formed = t.workingDaysOn(month.to, 3),
    first = t.at(t.workingDaysOn(month.to, 4), '15:00');
  const text = (fire: number, illness: number): DemoText => ({
    title: `湖头镇${month.label}临时救助发放情况`,
    field: 'assistance',
    items: ['assistance.temporary', 'assistance.funds-goods', 'er.fund-flow'],
    formedOn: formed,
    summary: `${month.label}救助14户35人，发放41600元，按原因和村公布户数、金额。`,
    blocks: [
      fund({
        caption: `${month.label}临时救助资金`,
        total: 60_000,
        source: '县民政局下拨临时救助备用金',
        lines: [
          ['突发重病', '7户19人', illness, illness],
          ['火灾、意外', '4户9人', fire, fire],
          ['就学等支出困难', '3户7人', 6_600, 6_600],
        ],
        note: '每户金额由镇里按困难程度评定，最高不超过9300元。结余转下月使用。',
      }),
      table(
        '按村',
        ['村', '户数', '人数', '金额'],
        [
          ['横山村', '4', '10', '12800'],
          ['山都村', '3', '8', '9600'],
          ['前山村', '2', '5', '6400'],
          ['美溪村', '3', '7', '8200'],
          ['登贤村', '2', '5', '4600'],
          ['合计', '14', '35', '41600'],
        ],
        { unit: '户、人、元' },
      ),
      p('按规定，救助对象的姓名在所在村公示，镇里只公布到村的户数和金额。'),
      complaints('0595-23001202'),
      signed(formed, '安溪县湖头镇人民政府'),
    ],
  });
  return demoPosting(HUTOU, 'hutou-temporary', first, text(21_400, 13_600), [
    {
      act: 'correct',
      at: t.at(t.workingDaysOn(month.to, 6), '10:20'),
      weight: 'major',
      note: `“突发重病”和“火灾、意外”两项金额填反了：突发重病应为21400元，火灾、意外应为13600元。总额、各村金额不变。${zh(t.workingDaysOn(month.to, 6))}更正。`,
      write: written(HUTOU, text(13_600, 21_400)),
    },
  ]);
}

/** Four quarters × two allowances, in people and ten thousands of yuan. */
function subsidyRows(): readonly (readonly string[])[] {
  const towns: readonly (readonly [string, number, number])[] = [
    ['凤城镇', 486, 702],
    ['湖头镇', 612, 845],
    ['感德镇', 534, 690],
    ['西坪镇', 548, 731],
    ['尚卿乡', 327, 418],
    ['祥华乡', 389, 502],
    ['桃舟乡', 118, 164],
    ['蓬莱镇', 571, 788],
  ];
  return towns.map(([name, living, care], i) => [
    String(i + 1),
    name,
    ...[0, 1, 2, 3].flatMap((q) => {
      const a = living + q * 3 - i,
        b = care + q * 4 + i;
      return [String(a), ((a * 375) / 10_000).toFixed(2), String(b), ((b * 360) / 10_000).toFixed(2)];
    }),
  ]);
}
