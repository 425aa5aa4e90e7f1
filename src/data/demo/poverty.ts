import { addDays } from '../../domain/civil-date.ts';
import {
  attached,
  complaints,
  contact,
  counted,
  h1,
  note,
  p,
  plain,
  points,
  signed,
  spanned,
  table,
  to,
  withTotal,
} from './demo-blocks.ts';
import { county } from './demo-places.ts';
import { type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, yearOf, zh } from './demo-time.ts';

const FARM = county('安溪县农业农村局');

/** 脱贫攻坚: who is helped, by whom, how, and where the money went. */
export function povertyPostings(t: DemoTime): readonly DemoPosting[] {
  const arranged = t.last(3, 26),
    guide = t.before(arranged, 34),
    review = t.before(arranged, 23),
    credit = t.month(0);
  const y = yearOf(arranged);
  const reviewEnd = addDays(review, 12);
  return [
    demoPosting(FARM, 'poverty-criteria', t.at(t.ago(470), '09:20'), {
      title: '防止返贫监测对象怎么认定、怎么申报',
      field: 'poverty',
      items: ['poverty.criteria-household', 'poverty.procedure-household', 'poverty.targeted'],
      formedOn: t.ago(475),
      summary: '哪些家庭可以纳入防止返贫监测，自己怎么申报，村里和镇里怎么审。',
      part: { kind: 'interpretation', interprets: { title: '防止返贫动态监测和帮扶工作规定' } },
      blocks: [
        p(
          '脱贫以后，有的家庭因为生病、意外、受灾，日子又可能变难。县里把这样的家庭列为“监测对象”，早发现、早帮扶。下面把大家常问的几件事说清楚。',
        ),
        h1('一、', '哪些情况可以申报'),
        counted(
          '家庭成员患大病或慢性病，自己负担的医药费超出承受能力；',
          '遭遇火灾、车祸、自然灾害，造成较大损失；',
          '主要劳动力失业，三个月以上没有稳定收入；',
          '孩子上学、房屋安全、饮水安全没有保障。',
        ),
        h1('二、', '收入怎么算'),
        p(
          '看家庭人均纯收入，就是全年工资、经营、补助等收入，减去生产成本和医药等刚性支出，再除以家庭人口。低于当年监测范围的，由镇村入户核实；不是“一刀切”，支出特别大的也会考虑。',
        ),
        h1('三、', '怎么申报'),
        counted(
          '本人向村委会口头或书面申请，也可以拨打镇里的电话，由村干部上门代办；',
          '村里5个工作日内入户核实；',
          '村民代表会议评议，在村公告栏公示；',
          '镇政府审核，县里比对信息后确认。',
        ),
        h1('四、', '认定以后有什么帮扶'),
        p('缺什么帮什么：缺劳力的介绍公益性岗位，缺技术的安排培训，看病负担重的衔接医疗救助。风险消除后，同样要经过评议和公示才能退出。'),
        contact('咨询电话', ['0595-23001101'], { hours: '工作日上午8:00—12:00，下午2:30—5:30' }),
        signed(t.ago(475), '安溪县农业农村局'),
      ],
    }),
    demoPosting(FARM, 'poverty-guide', t.at(guide, '10:05'), {
      title: `${yearOf(guide)}年衔接资金项目申报指南`,
      field: 'poverty',
      items: ['poverty.fund-guide'],
      formedOn: guide,
      docNumber: `安农综〔${yearOf(guide)}〕12号`,
      summary: '村集体、合作社怎样申报财政衔接推进乡村振兴补助资金项目：条件、材料、时间和评审办法。',
      part: { kind: 'guide', guide: { service: '衔接资金项目申报', reviewedOn: guide } },
      blocks: [
        h1('一、', '谁可以申报'),
        points('村民委员会、村集体经济组织；', '带动脱贫户和监测对象的农民合作社、家庭农场；', '乡镇人民政府（跨村的基础设施项目）。'),
        h1('二、', '支持什么'),
        table(
          '支持方向和补助标准',
          ['方向', '举例', '每个项目最高补助'],
          [
            ['产业发展', '茶园改造、淮山种植、藤铁工艺加工', '60万元'],
            ['小型基础设施', '机耕路、蓄水池、饮水管网', '80万元'],
            ['就业帮扶', '帮扶车间、公益性岗位', '20万元'],
          ],
        ),
        h1('三、', '要交的材料'),
        counted(
          '项目申报表（村民代表会议决议附后）；',
          '实施方案和资金预算；',
          '用地、环评等手续的说明；',
          '带动农户的方案，写明带动几户、怎样分红。',
        ),
        h1('四、', '时间'),
        p(`${zh(guide)}起受理，${zh(addDays(guide, 9))}截止。镇里初审，县里组织评审，评审结果公示10天。`),
        attached('衔接资金项目申报表（样表）', '1'),
        contact('受理窗口', ['0595-23001102'], { address: '县农业农村局乡村振兴股', hours: '工作日上午8:00—12:00，下午2:30—5:30' }),
        signed(guide, '安溪县农业农村局'),
      ],
    }),
    demoPosting(FARM, 'poverty-review', t.at(review, '15:30'), {
      title: `${yearOf(review)}年第一批衔接资金项目评审结果公示`,
      field: 'poverty',
      items: ['poverty.fund-review', 'poverty.fund-review-result'],
      formedOn: review,
      summary: '县里评审了23个申报项目，拟支持14个，总补助资金612万元。公示期间可以提出异议。',
      part: {
        kind: 'publicity',
        publicity: {
          from: review,
          to: reviewEnd,
          basis: '扶贫资金项目公告公示，原则上不少于10天',
          objectTo: '县农业农村局乡村振兴股，电话0595-23001102，也可拨打12345',
        },
      },
      blocks: [
        p('各乡镇共申报项目23个。县农业农村局会同财政、水利、审计等部门的5名评审人员，按打分表评审，60分以上的按分数从高到低安排。'),
        table(
          '拟支持的项目（前八名）',
          ['名次', '项目', '申报单位', '得分', '补助（万元）'],
          [
            ['1', '云埔片区高山茶园改造', '感德镇槐植村', '92.5', '60'],
            ['2', '藤铁工艺帮扶车间扩建', '尚卿乡灶美村', '91.0', '58'],
            ['3', '淮山冷藏点', '湖头镇横山村', '89.5', '45'],
            ['4', '饮水管网改造', '西坪镇南岩村', '88.0', '80'],
            ['5', '机耕路硬化1.8公里', '湖头镇山都村', '86.5', '52'],
            ['6', '油茶低产林改造', '祥华乡', '84.0', '48'],
            ['7', '光伏发电维护', '尚卿乡中山村', '83.5', '26'],
            ['8', '山地蜜柚保鲜库', '桃舟乡', '82.0', '43'],
          ],
          { note: '其余6个项目合计200万元，见县政府网站附表。没有入选的项目进入储备库，下一批优先考虑。' },
        ),
        p('对评审结果有意见的，请在公示期内写明项目名称和理由，具名或匿名都可以。'),
        complaints('0595-23001102'),
        signed(review, '安溪县农业农村局'),
      ],
    }),
    demoPosting(FARM, 'poverty-arrangement', t.at(arranged, '09:10'), {
      title: `安溪县农业农村局 安溪县财政局关于下达${y}年第一批衔接推进乡村振兴补助资金的通知`,
      field: 'poverty',
      items: ['poverty.fund-arrangement', 'poverty.fiscal-fund', 'er.fund-flow'],
      formedOn: addDays(arranged, -4),
      docNumber: `安农综〔${y}〕31号`,
      indexNumber: `QZ03110-0500-${y}-00031`,
      issuers: ['安溪县农业农村局', '安溪县财政局'],
      summary: '第一批衔接资金下达到各乡镇，分产业发展、小型基础设施、就业帮扶三类，分乡镇的金额逐项列出。',
      blocks: [
        to('各乡镇人民政府：'),
        p(`从县级项目库中安排，现下达${y}年第一批衔接推进乡村振兴补助资金，请按项目组织实施，专款专用。`),
        h1('一、', '资金分配'),
        p('各乡镇的项目数、补助人数和资金如下：'),
        spanned(
          `${y}年第一批衔接资金分乡镇安排表`,
          [
            [
              { text: '序号', rowspan: 2 },
              { text: '乡镇', rowspan: 2 },
              { text: '产业发展', colspan: 2 },
              { text: '小型基础设施', colspan: 2 },
              { text: '就业帮扶', colspan: 2 },
              { text: '合计', rowspan: 2 },
            ],
            [{ text: '项目数' }, { text: '资金' }, { text: '项目数' }, { text: '资金' }, { text: '人数' }, { text: '资金' }],
          ],
          withTotal(townRows(), 2, 1),
          { unit: '万元', note: '就业帮扶按每人每月300元、每年10个月计。' },
        ),
        h1('二、', '使用要求'),
        points(
          '资金到账后20个工作日内，乡镇和村两级都要公告：钱从哪里来、用到哪个项目、由谁实施、谁来监督。',
          '项目完工后，公布决算和剩余资金的去向。',
          '结余资金交回县财政统筹，不得自行调整用途。',
        ),
        attached(`${y}年第一批衔接资金绩效目标表`, '1'),
        complaints('0595-23001103'),
        signed(addDays(arranged, -4), '安溪县农业农村局', '安溪县财政局'),
        note('（此件主动公开）'),
      ],
    }),
    demoPosting(FARM, 'poverty-credit', t.at(t.workingDaysOn(credit.to, 7), '16:00'), {
      title: `各乡镇脱贫人口小额信贷投放情况（截至${credit.label}）`,
      field: 'poverty',
      items: ['poverty.project-microcredit'],
      formedOn: t.workingDaysOn(credit.to, 3),
      summary: '近十二个月各乡镇小额信贷每月新发放的笔数，以及怎样申请、谁来贴息。',
      blocks: [
        p('小额信贷是给脱贫户和监测对象的：5万元以下、3年以内、不用抵押，利息由财政贴补，用来发展生产，不能拿去盖房、还债或存款。'),
        table(
          '近十二个月新发放笔数',
          ['乡镇', ...Array.from({ length: 12 }, (_, i) => `${Number(t.month(11 - i).from.slice(5, 7))}月`), '合计'],
          creditRows(),
          { unit: '笔' },
        ),
        p('这里只公布笔数，不公布借款人姓名和金额：借款是个人的事，监督的是政策有没有落实、贴息有没有到位。'),
        contact('申请和咨询', ['0595-23001104'], { address: '各乡镇便民服务中心', hours: '工作日上午8:00—12:00，下午2:30—5:30' }),
        signed(t.workingDaysOn(credit.to, 3), '安溪县农业农村局'),
      ],
    }),
    demoPosting(FARM, 'poverty-appraisal', t.at(t.last(4, 22), '10:40'), {
      title: `${Number(yearOf(t.last(4, 22))) - 1}年度乡镇帮扶工作考核结果和表扬名单`,
      field: 'poverty',
      items: ['poverty.appraisal', 'poverty.outcomes', 'poverty.commendation', 'poverty.helper-outcome'],
      formedOn: addDays(t.last(4, 22), -5),
      summary: '24个乡镇的考核等次，10个好、14个较好；另有6个帮扶集体受表扬。',
      blocks: [
        h1('一、', '考核看什么'),
        p('看三样：监测对象的风险有没有消除，资金和项目有没有按期公开，群众满不满意。满意度由第三方电话随机调查1200户得出。'),
        h1('二、', '结果'),
        table(
          '考核等次',
          ['等次', '个数', '乡镇'],
          [
            ['好', '10', '湖头、感德、西坪、尚卿、蓬莱、祥华、虎邱、龙门、蓝田、福田'],
            ['较好', '14', '凤城、官桥、剑斗、城厢、金谷、芦田、魁斗、参内、长卿、白濑、湖上、大坪、龙涓、桃舟'],
          ],
          { note: '没有评为“一般”和“差”的乡镇。考核中发现的问题已逐条发给乡镇，三个月后复查，复查结果另行公布。' },
        ),
        h1('三、', '表扬的帮扶集体'),
        plain(
          '县农业农村局驻横山村工作队',
          '湖头镇便民服务中心帮扶窗口',
          '尚卿乡藤铁工艺协会',
          '西坪镇尧阳片区茶叶合作联社',
          '感德镇卫生院家庭医生签约团队',
          '县供销社农产品直采组',
        ),
        signed(addDays(t.last(4, 22), -5), '安溪县乡村振兴工作领导小组办公室'),
      ],
    }),
  ];
}

function townRows(): readonly (readonly string[])[] {
  const towns: readonly (readonly [string, number, number, number, number, number])[] = [
    ['湖头镇', 3, 98, 2, 52, 24],
    ['感德镇', 2, 90, 1, 38.5, 18],
    ['西坪镇', 1, 42, 2, 112, 16],
    ['尚卿乡', 2, 84, 1, 30, 22],
    ['祥华乡', 1, 48, 1, 40, 15],
    ['桃舟乡', 1, 43, 1, 26.5, 10],
    ['蓬莱镇', 2, 56, 1, 34, 12],
    ['龙涓乡', 1, 38, 2, 66, 20],
    ['剑斗镇', 1, 30, 1, 28, 14],
    ['长卿镇', 1, 35, 1, 31.5, 12],
  ];
  return towns.map(([name, a, am, b, bm, n], i) => {
    const jobs = n * 0.3;
    return [
      String(i + 1),
      name,
      String(a),
      am.toFixed(1),
      String(b),
      bm.toFixed(1),
      String(n),
      jobs.toFixed(1),
      (am + bm + jobs).toFixed(1),
    ];
  });
}

function creditRows(): readonly (readonly string[])[] {
  const towns: readonly (readonly [string, readonly number[]])[] = [
    ['湖头镇', [6, 5, 8, 7, 9, 6, 4, 5, 7, 8, 6, 5]],
    ['感德镇', [4, 3, 9, 11, 6, 3, 2, 4, 8, 10, 5, 3]],
    ['西坪镇', [5, 4, 8, 9, 5, 4, 3, 3, 7, 9, 4, 2]],
    ['尚卿乡', [3, 2, 4, 5, 4, 3, 3, 2, 4, 4, 3, 3]],
    ['祥华乡', [2, 2, 5, 6, 3, 1, 1, 2, 4, 5, 2, 2]],
    ['蓬莱镇', [3, 3, 4, 4, 3, 2, 2, 3, 3, 4, 3, 2]],
  ];
  return withTotal(
    towns.map(([name, months]) => [name, ...months.map(String), String(months.reduce((a, b) => a + b, 0))]),
    1,
  );
}
