import { addDays } from '../../domain/civil-date.ts';
import {
  attached,
  complaints,
  contact,
  counted,
  fund,
  h0,
  h1,
  note,
  p,
  plain,
  points,
  signed,
  spanned,
  table,
  withTotal,
} from './demo-blocks.ts';
import { HUTOU, TAOZHOU, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, type DemoText, demoPosting, written } from './demo-posting.ts';
import { type DemoTime, md, yearOf, zh } from './demo-time.ts';

const OFFICE = county('安溪县人民政府办公室');
const FARM = county('安溪县农业农村局');
const CIVIL = county('安溪县民政局');

/** What belongs to all fields: consultations, reports, notices of services. */
export function generalPostings(t: DemoTime): readonly DemoPosting[] {
  const report = t.last(3, 20),
    reported = String(Number(yearOf(report)) - 1),
    asked = t.ago(95),
    askedTo = addDays(asked, 30),
    open = t.ago(12);
  return [
    demoPosting(OFFICE, 'annual-report', t.at(report, '16:30'), annualReport(report, reported)),
    canteenConsultation(t, asked, askedTo),
    demoPosting(CIVIL, 'canteen-outcome', t.at(t.after(askedTo, 15), '15:00'), {
      title: '农村长者食堂补助办法意见采纳情况',
      field: 'general',
      items: ['decision.consultation'],
      formedOn: t.after(askedTo, 13),
      summary: '收到意见46条，采纳31条，部分采纳6条，没有采纳的写明理由。',
      blocks: [
        p(`${md(asked)}至${md(askedTo)}公开征求意见，其中来信9条、电话14条、网上23条；另在三个村开了座谈会，35位老人和厨师参加。`),
        table(
          '主要意见和采纳情况',
          ['序号', '意见', '提出方', '采纳', '说明'],
          [
            ['1', '80岁以上每餐只付3元', '老人代表', '是', '已写进办法'],
            ['2', '允许村里合办，不要每村一个', '乡镇', '是', '相距3公里以内的可以合办'],
            ['3', '厨师要有补贴', '村委会', '部分采纳', '按就餐人数给运营补助，由食堂发'],
            ['4', '早餐也要供应', '网民', '否', '先办好午晚两餐，条件好的村可以自办早餐'],
            ['5', '公开每天的进货价', '村民', '是', '写进监督一章'],
            ['6', '全部免费', '网民', '否', '财力有限，低保特困已经从低，其他老人适当付一点可以长久'],
          ],
        ),
        p('办法定稿后，每年评估一次；补助标准调整前，仍然要公开征求意见。'),
        signed(t.after(askedTo, 13), '安溪县民政局'),
      ],
    }),
    demoPosting(FARM, 'assets-consultation', t.at(open, '09:10'), {
      title: '关于公开征求《安溪县村级公益设施管护办法（征求意见稿）》意见的公告',
      field: 'general',
      items: ['decision.draft', 'decision.basis', 'ms.rural-facilities'],
      formedOn: t.before(open, 1),
      summary: `路灯、水渠、球场坏了谁来修、钱从哪里出，请在${md(addDays(open, 30))}前提意见。`,
      part: {
        kind: 'consultation',
        consultation: {
          from: open,
          to: addDays(open, 30),
          sendTo: '信函：县农业农村局政策法规股（信封注明“管护办法意见”）；电话：0595-23001105；或者在本页写意见',
        },
      },
      blocks: [
        p('村里的路灯、水渠、饮水管道、健身器材、公厕，建得多、管得少，坏了不知道找谁。我局起草了管护办法，主要内容如下，请多提意见。'),
        h1('一、', '想解决什么'),
        points('每处设施都有“管护人”，名字和电话贴在设施上；', '报修后3天内到场，修不了的一周内答复；', '管护经费县、镇、村三级分担。'),
        h1('二、', '钱怎么分担'),
        table(
          '管护经费',
          ['设施', '县', '镇', '村'],
          [
            ['饮水管道、水池', '50%', '30%', '20%'],
            ['路灯、公厕', '30%', '40%', '30%'],
            ['球场、健身器材', '40%', '30%', '30%'],
            ['小型水渠', '50%', '20%', '30%'],
          ],
        ),
        h1('三、', '依据'),
        p('《村民委员会组织法》关于村民会议决定公益事业的规定，以及省里关于农村公共基础设施管护体制改革的意见。'),
        p('意见可以具名，也可以匿名。结束后20个工作日内公布采纳情况和理由。'),
        attached('管护办法（征求意见稿）全文', '1'),
        attached('起草说明', '2'),
        signed(t.before(open, 1), '安溪县农业农村局'),
      ],
    }),
    demoPosting(CIVIL, 'lottery', t.at(t.last(6, 25), '10:25'), {
      title: `${Number(yearOf(t.last(6, 25))) - 1}年度福利彩票公益金使用情况`,
      field: 'general',
      items: ['er.lottery-scale', 'er.lottery-projects', 'er.lottery-execution', 'er.lottery-effect'],
      formedOn: t.before(t.last(6, 25), 8),
      summary: '全年使用公益金912万元，建了什么、资助了谁、效果怎样。',
      blocks: [
        fund({
          caption: '福利彩票公益金',
          total: 9_120_000,
          source: '省市分配690万元，上年结转222万元',
          lines: [
            ['长者食堂和幸福院', '41个', 3_690_000, 3_480_000],
            ['困境儿童“微心愿”和监护走访', '275人', 550_000, 550_000],
            ['残疾人康复辅具', '612件', 1_530_000, 1_530_000],
            ['殡葬公益设施', '3处', 2_100_000, 1_260_000],
            ['社工服务', '6个乡镇', 1_250_000, 1_040_000],
          ],
          note: '殡葬公益设施因选址推迟，结转下年继续使用。',
        }),
        h1('一、', '实际效果'),
        counted(
          '41个长者食堂（幸福院）日均供餐2380人次，比上年多六成；',
          '612件轮椅、助听器、坐便椅，回访满意率97%；',
          '社工服务独居老人1940人，敲门、送药、陪诊2.6万次。',
        ),
        h1('二、', '怎么看得到'),
        p('每个资助项目都挂“福利彩票资助”标牌，标明金额和年份；挂牌没有、金额不符的，请告诉我们。'),
        complaints('0595-23002101'),
        signed(t.before(t.last(6, 25), 8), '安溪县民政局'),
      ],
    }),
    demoPosting(CIVIL, 'organisations', t.at(t.ago(85), '11:50'), {
      title: '慈善组织和养老机构登记、年检、评估情况',
      field: 'general',
      items: ['ms.institutions', 'ms.organisations', 'ms.annual', 'ms.assessment', 'ms.reg-change'],
      formedOn: t.ago(92),
      summary: '本县慈善组织、养老机构的年检和等级，附变更和注销。',
      blocks: [
        table(
          '名录（部分，示例名）',
          ['名称', '类别', '登记', '年检', '评估', '服务'],
          [
            ['县慈善总会', '慈善组织', '有效', '合格', '4A', '助医助学'],
            ['蓝溪助老会', '慈善组织', '有效', '合格', '3A', '居家助餐'],
            ['东岳养老院', '民办养老', '有效', '合格', '二级', '床位60张'],
            ['湖头敬老院', '公办养老', '有效', '合格', '三级', '床位120张'],
            ['云岭护理院', '民办养老', '变更法定代表人', '基本合格', '一级', '床位90张'],
          ],
          { note: '基本合格的须在六个月内整改。评估等级从高到低为5A至1A，养老机构为五级至一级。' },
        ),
        p('给没有登记的“养老公寓”交大额押金要小心：先在本表查有没有这家机构。'),
        contact('举报电话', ['0595-23002108']),
        signed(t.ago(92), '安溪县民政局'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-annual', t.at(t.last(1, 24), '15:45'), hutouAnnual(t)),
    demoPosting(HUTOU, 'hutou-supervisors', t.at(t.ago(395), '09:20'), {
      title: '关于聘任政府信息公开社会监督员的公告',
      field: 'general',
      items: ['er.evaluation', 'ms.service-guarantee'],
      formedOn: t.ago(398),
      part: ANNOUNCEMENT,
      summary: '聘请12名社会监督员，任期两年；谁都可以自荐。',
      blocks: [
        h1('一、', '监督什么'),
        points('公告栏上的内容全不全、看不看得懂；', '该公示的有没有公示，公示期够不够；', '群众反映的事有没有答复。'),
        h1('二、', '条件和自荐'),
        p('年满18周岁、热心公道、能抽出时间的村民、教师、退休干部、企业职工都可以自荐。不从村两委干部和他们的近亲属中产生。'),
        h1('三、', '怎么报'),
        p('到村里领表，或者打电话由工作人员代填；截止前镇里公布名单征求意见。'),
        contact('报名', ['0595-23001210']),
        signed(t.ago(398), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-roads', t.at(t.ago(5), '14:30'), {
      title: '湖头镇农村公路路灯建设方案征求意见',
      field: 'general',
      items: ['decision.draft', 'ms.rural-facilities', 'ms.rural-funding'],
      formedOn: t.ago(6),
      summary: '拟在六个村新装路灯320盏，位置和亮灯时间听大家的。',
      part: {
        kind: 'consultation',
        consultation: { from: t.ago(5), to: addDays(t.ago(5), 20), sendTo: '湖头镇村建站，电话0595-23001211；或交给村网格员' },
      },
      blocks: [
        table(
          '各村计划',
          ['村', '计划盏数', '每盏', '村里出', '镇里出'],
          [
            ['横山村', '60', '2600元', '20%', '80%'],
            ['山都村', '55', '2600元', '20%', '80%'],
            ['前山村', '70', '2600元', '20%', '80%'],
            ['美溪村', '45', '2600元', '20%', '80%'],
            ['登贤村', '50', '2600元', '20%', '80%'],
            ['福寿村', '40', '2600元', '20%', '80%'],
            ['合计', '320', '', '', ''],
          ],
        ),
        p('请说说：装在哪几个路口、亮到几点、要不要避开民居窗户。太阳能还是市电，也请提意见。'),
        signed(t.ago(6), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(TAOZHOU, 'taozhou-bus', t.at(t.ago(130), '08:20'), {
      title: '桃舟乡农村客运公交化试运行公告',
      field: 'general',
      items: ['ms.rural-items', 'ms.rural-supply', 'ms.rural-department'],
      formedOn: t.ago(132),
      part: ANNOUNCEMENT,
      summary: '每天四个来回，2元一票；60岁以上、残疾人免费，试运行半年后再评。',
      blocks: [
        table(
          '时刻',
          ['班次', '桃舟', '中途', '县城'],
          [
            ['1', '6:30', '7:05', '8:00'],
            ['2', '9:30', '10:05', '11:00'],
            ['3', '13:30', '14:05', '15:00'],
            ['4', '16:30', '17:05', '18:00'],
          ],
        ),
        plain('全程两元，学生一元；', '凭身份证、老年证、残疾证免费；', '大件行李不另收钱，但请提前说。'),
        h0('半年后怎么定'),
        p('上座率、准点率和群众意见一起评，结果和下一步安排会再公布。'),
        contact('建议', ['0595-23001901']),
        signed(t.ago(132), '安溪县桃舟乡人民政府'),
      ],
    }),
  ];
}

/** A consultation that is over, and answered: the answer is linked by a correction. */
function canteenConsultation(t: DemoTime, from: ReturnType<DemoTime['ago']>, to: ReturnType<DemoTime['ago']>): DemoPosting {
  const text = (outcome?: string): DemoText => ({
    title: '关于公开征求《安溪县农村长者食堂补助办法》意见的公告',
    field: 'general',
    items: ['decision.draft', 'decision.consultation'],
    formedOn: t.before(from, 1),
    summary: '每餐补多少、谁来办、怎么监督，草案公开征求意见30天。',
    part: {
      kind: 'consultation',
      consultation: { from, to, sendTo: '县民政局养老服务股，电话0595-23002109', ...(outcome === undefined ? {} : { outcome }) },
    },
    blocks: [
      p('不少老人一个人在家，一顿饭热两天。我们想在人口较多的村办长者食堂，让老人吃上热饭。草案要点：'),
      counted(
        '60岁以上本村老人可以就餐，80岁以上和低保、特困老人从低收费；',
        '开办补助每个最多15万元，运营按实际就餐人次补助；',
        '菜单、进货单、补助人数每周公布，由村务监督委员会每月核对签字。',
      ),
      table(
        '拟定补助',
        ['对象', '自己付', '县补', '镇补'],
        [
          ['60—79岁', '8元', '3元', '1元'],
          ['80岁以上', '4元', '6元', '2元'],
          ['低保、特困', '3元', '7元', '2元'],
        ],
        { unit: '每餐' },
      ),
      p('您觉得收费高不高、村里能不能办起来、怎样防止虚报人数，都请告诉我们。'),
      signed(t.before(from, 1), '安溪县民政局'),
    ],
  });
  return demoPosting(CIVIL, 'canteen-consultation', t.at(from, '09:30'), text(), [
    {
      act: 'correct',
      at: t.at(t.after(to, 15), '15:20'),
      weight: 'minor',
      note: '意见征集已结束，采纳情况已公布，补上链接。',
      write: (idOf, media) => written(CIVIL, text(idOf('canteen-outcome')))(idOf, media),
    },
  ]);
}

/** Table 3 of the national form: received and carried over equal answered and carried on. */
function annualReport(report: ReturnType<DemoTime['ago']>, year: string): DemoText {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const row = (label: string, ...figures: readonly number[]) => [label, ...figures.map(String), String(figures.reduce((a, b) => a + b, 0))];
  return {
    title: `安溪县${year}年政府信息公开工作年度报告`,
    field: 'general',
    items: ['er.policy', 'er.evaluation'],
    formedOn: addDays(report, -3),
    docNumber: `安政办〔${yearOf(report)}〕12号`,
    indexNumber: `QZ03100-1100-${yearOf(report)}-00012`,
    summary: '主动公开、申请答复、复议诉讼和存在问题；第三张表的数字前后相加对得上。',
    blocks: [
      p('本报告依照《中华人民共和国政府信息公开条例》和国家统一格式编制，数据统计期限为1月1日至12月31日。'),
      h1('一、', '总体情况'),
      p(
        `${year}年，全县主动公开政府信息14862条，其中社会公益事业七个领域5174条；公布村级公告栏照片3206张；新收信息公开申请64件，连同上年结转的4件，办结64件，没有超期。`,
      ),
      h1('二、', '主动公开'),
      table(
        '规范性文件和许可处罚',
        ['项目', '本年', '现行有效'],
        [
          ['规范性文件制发', '9', '46'],
          ['规范性文件废止', '4', ''],
          ['行政许可决定', '21340', ''],
          ['行政处罚决定', '3785', ''],
        ],
      ),
      h1('三、', '收到和处理申请'),
      table(
        '收到和处理政府信息公开申请情况',
        ['事项', ...columns],
        [
          row('一、本年新收', 49, 8, 1, 2, 3, 1),
          row('二、上年结转', 3, 1, 0, 0, 0, 0),
          row('三（一）予以公开', 23, 4, 1, 1, 1, 1),
          row('三（二）部分公开', 9, 2, 0, 1, 1, 0),
          row('三（三）不予公开', 4, 1, 0, 0, 1, 0),
          row('三（四）无法提供', 8, 1, 0, 0, 0, 0),
          row('三（五）不予处理', 3, 0, 0, 0, 0, 0),
          row('三（六）其他处理', 2, 0, 0, 0, 0, 0),
          row('三（七）办理总计', 49, 8, 1, 2, 3, 1),
          row('四、结转下年', 3, 1, 0, 0, 0, 0),
        ],
        { unit: '件', note: '核对：一 + 二 = 三（七）+ 四，即64 + 4 = 64 + 4。' },
      ),
      h1('四、', '复议和诉讼'),
      table(
        '行政复议、行政诉讼',
        ['', '维持', '纠正', '其他', '尚未审结', '总计'],
        [
          ['行政复议', '2', '1', '1', '0', '4'],
          ['行政诉讼', '1', '0', '0', '1', '2'],
        ],
      ),
      h1('五、', '主要问题和改进'),
      counted(
        '有的村公告贴得高、字小，老人看不清，今年统一字号和高度；',
        '公示期计算不一，今年由系统自动算工作日；',
        '照片里露出身份证号码的3起，已撤下并培训。',
      ),
      h1('六、', '其他事项'),
      p('没有收取信息处理费。'),
      signed(addDays(report, -3), '安溪县人民政府办公室'),
      note('（此件主动公开）'),
    ],
  };
}

function hutouAnnual(t: DemoTime): DemoText {
  const day = t.before(t.last(1, 24), 2),
    year = String(Number(yearOf(day)) - 1);
  return {
    title: `湖头镇${year}年政府信息公开工作年度报告`,
    field: 'general',
    items: ['er.policy'],
    formedOn: day,
    summary: '全镇公开了多少条、逾期多少条、受理几件申请，问题怎么改。',
    blocks: [
      h1('一、', '总体情况'),
      p(`${year}年，镇里主动公开信息612条，35个村（社区）公告栏张贴1874张，受理申请5件，全部按期答复。`),
      h1('二、', '七个领域'),
      spanned(
        '公开条数',
        [
          [
            { text: '领域', rowspan: 2 },
            { text: '镇', colspan: 2 },
            { text: '村（社区）', colspan: 2 },
          ],
          [{ text: '条数' }, { text: '逾期' }, { text: '条数' }, { text: '逾期' }],
        ],
        withTotal(
          [
            ['脱贫攻坚', '74', '0', '286', '4'],
            ['社会救助和福利', '98', '1', '391', '2'],
            ['教育', '41', '0', '62', '0'],
            ['医疗卫生', '63', '0', '148', '0'],
            ['环境保护', '57', '0', '190', '1'],
            ['灾害救援', '82', '0', '224', '0'],
            ['文化体育', '46', '0', '135', '0'],
            ['综合', '151', '2', '438', '6'],
          ],
          1,
        ),
        { unit: '条' },
      ),
      h1('三、', '问题和改进'),
      counted('逾期16条，主要是村级财务公开晚了，今年由镇经管站每季度提前10天提醒；', '名单过期没有撤下2处，现已改为到期自动隐藏。'),
      note(`编制时间：${zh(day)}`),
      signed(day, '安溪县湖头镇人民政府'),
    ],
  };
}
