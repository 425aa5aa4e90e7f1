import { OFFICE_HOURS, complaints, contact, counted, fund, h1, note, p, signed, spanned, table, to } from './demo-blocks.ts';
import { county } from './demo-places.ts';
import { type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, yearOf } from './demo-time.ts';

const CIVIL = county('安溪县民政局');

/** How to get help, and what the standards mean 办事指南 · 标准 · 解读. */
export function assistanceGuides(t: DemoTime): readonly DemoPosting[] {
  const standard = t.last(6, 28);
  return [
    demoPosting(CIVIL, 'dibao-guide', t.at(t.ago(430), '09:00'), {
      title: '最低生活保障办事指南',
      field: 'assistance',
      items: ['assistance.dibao', 'ms.service-guide'],
      formedOn: t.ago(433),
      summary: '什么家庭可以申请低保、带什么材料、到哪里办、多久有结果。',
      part: { kind: 'guide', guide: { service: '最低生活保障', reviewedOn: t.ago(433) } },
      blocks: [
        h1('一、', '什么是低保'),
        p('家庭人均收入低于当地低保标准、财产也符合规定的，由政府按月补到标准线。不是人人一样多：标准减去家庭人均收入，差多少补多少。'),
        h1('二、', '谁可以申请'),
        counted(
          '户籍在本县，共同生活的家庭成员人均收入低于低保标准；',
          '家庭没有商品房两套以上、小轿车、较多存款等；',
          '重病、重残的成年人可以单独申请，不受整户收入限制。',
        ),
        h1('三、', '带什么'),
        counted('申请书（窗口可代写）；', '家庭成员身份证、户口簿；', '诚信承诺和授权查询书（窗口签）。'),
        p('收入和财产由部门之间共享数据核对，不用自己去各单位开证明。'),
        h1('四、', '怎么办、多久'),
        table(
          '办理步骤和时间',
          ['步骤', '在哪里', '时间'],
          [
            ['申请', '乡镇便民服务中心，或委托村里代办', '当天受理'],
            ['入户调查', '镇里会同村里', '10个工作日内'],
            ['公示', '村公告栏', '7天'],
            ['审核确认', '乡镇人民政府', '公示后5个工作日内'],
            ['发钱', '打到社保卡', '次月起'],
          ],
        ),
        h1('五、', '不同意结果怎么办'),
        p('可以要求镇里书面说明理由，也可以向县民政局反映，或者依法申请行政复议。'),
        contact('咨询电话', ['0595-23002101'], { address: '各乡镇便民服务中心民政窗口', hours: OFFICE_HOURS }),
        signed(t.ago(433), '安溪县民政局'),
      ],
    }),
    demoPosting(CIVIL, 'dibao-standard', t.at(t.workingDaysOn(standard, 4), '10:30'), {
      title: `安溪县人民政府办公室关于提高${yearOf(standard)}年城乡低保和特困供养标准的通知`,
      field: 'assistance',
      items: ['assistance.policy', 'assistance.dibao', 'assistance.tekun'],
      formedOn: standard,
      docNumber: `安政办〔${yearOf(standard)}〕46号`,
      indexNumber: `QZ03100-0500-${yearOf(standard)}-00046`,
      issuers: ['安溪县人民政府办公室'],
      summary: '7月1日起，城乡低保标准提高到每人每月930元，特困人员基本生活标准和照料护理标准同步提高。',
      blocks: [
        to('各乡镇人民政府，县直有关单位：'),
        p('为保障困难群众基本生活，经县政府研究，现将城乡低保、特困供养标准调整如下：'),
        h1('一、', '新的标准'),
        spanned(
          '标准调整前后',
          [
            [
              { text: '项目', rowspan: 2 },
              { text: '每人每月', colspan: 2 },
              { text: '说明', rowspan: 2 },
            ],
            [{ text: '调整前' }, { text: '调整后' }],
          ],
          [
            ['城乡低保', '880', '930', '城乡一个标准，按差额补助'],
            ['特困人员基本生活', '1232', '1302', '低保标准的1.4倍'],
            ['全自理照料护理', '218', '230', ''],
            ['半护理照料护理', '545', '575', ''],
            ['全护理照料护理', '1090', '1150', ''],
          ],
          { unit: '元' },
        ),
        h1('二、', '从什么时候起'),
        p(`从${yearOf(standard)}年7月1日起执行。已经在保的家庭由镇里统一重算，不用重新申请；7月补发的差额最迟8月10日到账。`),
        h1('三、', '钱从哪里来'),
        p('增加的支出由省、市、县财政按比例负担，列入年度预算，不从其他民生项目里调剂。'),
        complaints('0595-23002102'),
        signed(standard, '安溪县人民政府办公室'),
        note('（此件主动公开）'),
      ],
    }),
    demoPosting(CIVIL, 'temporary-guide', t.at(t.ago(360), '15:10'), {
      title: '临时救助怎么申请：急难情况可以先救后补手续',
      field: 'assistance',
      items: ['assistance.temporary', 'ms.rural-process'],
      formedOn: t.ago(364),
      summary: '突然遇到火灾、车祸、重病，生活一时过不下去，可以申请临时救助；急难的先给钱，手续后补。',
      part: { kind: 'guide', guide: { service: '临时救助', reviewedOn: t.ago(364) } },
      blocks: [
        h1('一、', '什么情况可以申请'),
        counted('火灾、交通事故等意外；', '家庭成员突发重病；', '子女教育等必要支出突然增加，超出承受能力；', '其他一时难以过下去的情况。'),
        h1('二、', '两种办法'),
        table(
          '一般程序和急难程序',
          ['', '一般程序', '急难程序'],
          [
            ['适用', '支出型困难', '不马上救助就有危险'],
            ['谁来定', '村里核实、镇里审核', '乡镇可直接发放'],
            ['时间', '15个工作日内', '24小时内'],
            ['金额', '一般600元至9300元', '2000元以下镇里先发'],
            ['公示', '公示后发放', '先发放，5个工作日内补办'],
          ],
        ),
        h1('三、', '不能用来做什么'),
        p('临时救助管的是一时的难处，不能代替保险理赔、打官司的赔偿，也不能用来还债。'),
        contact('急难求助（24小时）', ['0595-23002103', '12345']),
        signed(t.ago(364), '安溪县民政局'),
      ],
    }),
    demoPosting(CIVIL, 'elderly-explained', t.at(t.ago(190), '09:50'), {
      title: '高龄津贴怎么领：年满80周岁主动发',
      field: 'assistance',
      items: ['assistance.elderly', 'er.policy'],
      formedOn: t.ago(195),
      summary: '满80周岁的老人不用自己跑，镇里按户籍信息主动核对、按月发放。',
      part: { kind: 'interpretation', interprets: { title: '安溪县高龄津贴发放办法' } },
      blocks: [
        h1('一、', '领多少'),
        table(
          '每人每月',
          ['年龄', '一般老人', '低保或特困老人'],
          [
            ['80—89周岁', '50元', '100元'],
            ['90—99周岁', '100元', '200元'],
            ['100周岁以上', '500元', '500元'],
          ],
        ),
        h1('二、', '要不要申请'),
        p('户籍在本县的，当月满80周岁，下个月起自动发放。镇里每季度打一次电话或上门确认，老人不用到现场拍照“刷脸”。'),
        h1('三、', '没收到怎么办'),
        counted('先问村里：名字、社保卡有没有登记错；', '再问镇民政窗口：是不是户口迁移、账户停用；', '确实漏发的，从满80周岁的次月补起。'),
        contact('咨询电话', ['0595-23002105'], { hours: OFFICE_HOURS }),
        signed(t.ago(195), '安溪县民政局'),
      ],
    }),
    demoPosting(CIVIL, 'children', t.at(t.last(7, 21), '14:20'), {
      title: '孤儿和事实无人抚养儿童基本生活保障情况',
      field: 'assistance',
      items: ['assistance.orphans', 'assistance.children'],
      formedOn: t.before(t.last(7, 21), 6),
      summary: '标准、人数和资金总额。孩子的姓名、学校、住址一律不公布。',
      blocks: [
        table(
          '保障标准和支出',
          ['类别', '人数', '每人每月', '上半年支出'],
          [
            ['机构集中养育', '14', '2100元', '17.64万元'],
            ['散居孤儿', '58', '1600元', '55.68万元'],
            ['事实无人抚养儿童', '203', '1600元', '194.88万元'],
            ['合计', '275', '', '268.20万元'],
          ],
        ),
        h1('一、', '为什么不公布名单'),
        p('在不在这张名单上，本身就是孩子的隐私。所以只公布标准、人数和金额，发没发到、发没发够，由县民政局和审计部门逐户核对。'),
        h1('二、', '怎样帮孩子申请'),
        p('监护人或者村里儿童主任都可以申请。儿童主任每月走访一次，发现孩子没人照顾的，先安置、再补手续。'),
        contact('儿童保护热线', ['0595-23002106', '12345']),
        signed(t.before(t.last(7, 21), 6), '安溪县民政局'),
      ],
    }),
    demoPosting(county('安溪县医疗保障局'), 'medical-aid', t.at(t.last(8, 11), '10:10'), {
      title: '上半年医疗救助资金使用情况',
      field: 'assistance',
      items: ['assistance.medical', 'assistance.funds-goods'],
      formedOn: t.before(t.last(8, 11), 7),
      summary: '上半年医疗救助支出1286.40万元，资助参保和住院、门诊救助各用多少。',
      blocks: [
        fund({
          caption: '医疗救助资金',
          total: 18_600_000,
          source: '中央和省级补助1240万元，市级补助220万元，县级预算400万元',
          lines: [
            ['资助困难群众参加医保', '20515人', 6_154_500, 6_154_500],
            ['住院救助', '4106人次', 8_400_000, 5_023_700],
            ['门诊慢性病、特殊病救助', '9870人次', 3_200_000, 1_385_800],
            ['倾斜救助（自付仍高的）', '85人次', 845_500, 300_000],
          ],
          note: '资助参保按每人300元计。住院救助在出院时直接结算，不用先垫付再报销。',
        }),
        h1('一、', '什么是倾斜救助'),
        p('经过医保报销、大病保险和一般救助以后，一年内自己负担仍超过1.5万元的，可以再申请一次救助。'),
        contact('咨询电话', ['0595-23002107'], { hours: OFFICE_HOURS }),
        signed(t.before(t.last(8, 11), 7), '安溪县医疗保障局'),
      ],
    }),
  ];
}
