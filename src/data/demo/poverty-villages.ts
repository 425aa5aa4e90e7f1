import { addDays, endOfDay } from '../../domain/civil-date.ts';
import { complaints, contact, counted, detailed, fund, h1, names, p, signed, table, withTotal } from './demo-blocks.ts';
import { HENGSHAN, HUTOU, SHANGQING, XIPING, ZAOMEI, ZHONGSHAN } from './demo-places.ts';
import { type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, md } from './demo-time.ts';

/** What townships and villages did with the money 镇村. */
export function povertyOnTheGround(t: DemoTime): readonly DemoPosting[] {
  return [
    demoPosting(HUTOU, 'hutou-industry', t.at(t.ago(58), '09:40'), {
      title: '湖头镇产业帮扶项目资金使用情况',
      field: 'poverty',
      items: ['poverty.project-industry', 'poverty.fiscal-fund'],
      formedOn: t.ago(66),
      summary: '五个产业帮扶项目的预算、已付和结余，每一笔都写明收款单位。',
      blocks: [
        p('今年镇里实施产业帮扶项目5个，资金全部从镇财政专户直接付给实施单位，不经过个人。'),
        fund({
          caption: '产业帮扶项目资金',
          total: 1_560_000,
          source: '上级衔接资金128万元，镇级配套28万元',
          lines: [
            ['横山村淮山冷藏点', '横山村股份经济合作社', 450_000, 405_000],
            ['山都村机耕路硬化', '山都村村民委员会', 520_000, 468_320.5],
            ['米粉加工晾晒场', '湖头镇米粉协会', 280_000, 280_000],
            ['农机具购置补助', '11个村股份经济合作社', 190_000, 187_600],
            ['项目监理和审计', '第三方机构', 120_000, 64_800],
          ],
          note: '机耕路预留一成作质量保证金，验收满一年后支付。',
        }),
        h1('一、', '带动了谁'),
        p('冷藏点和晾晒场吸收脱贫户、监测对象务工46人，平均每人增收4300元；冷藏点租金每年1.8万元归村集体，其中三成用于困难户救急。'),
        h1('二、', '还没用完的钱怎么办'),
        p('结余154279.50元，其中质量保证金52000元，其余在年底前按进度支付；年底仍未使用的交回县财政。'),
        complaints('0595-23001201'),
        signed(t.ago(66), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(SHANGQING, 'shangqing-training', t.at(t.ago(120), '14:50'), {
      title: '尚卿乡“雨露计划”藤铁工艺培训班开班和补助情况',
      field: 'poverty',
      items: ['poverty.project-rain-dew'],
      formedOn: t.ago(128),
      summary: '今年办两期藤铁工艺培训班，64人结业，补助资金17.28万元，按天计发。',
      blocks: [
        p('“雨露计划”是帮助脱贫家庭学技术的补助。尚卿是藤铁工艺之乡，今年乡里办了两期藤铁编织和焊接培训，每期30天，学费全免。'),
        table(
          '两期培训',
          ['期次', '时间', '结业人数', '生活补助', '取得证书'],
          [
            ['第一期', `${md(t.ago(230))}起30天`, '33人', '89100元', '29人'],
            ['第二期', `${md(t.ago(170))}起30天`, '31人', '83700元', '28人'],
          ],
          { note: '生活补助每人每天90元，按实际到课天数发到本人账户。两期合计172800元。' },
        ),
        p('结业后有41人留在本乡藤铁企业，计件工资平均每月3900元左右。'),
        contact('下一期报名', ['0595-23001301'], { address: '尚卿乡便民服务中心' }),
        signed(t.ago(128), '安溪县尚卿乡人民政府'),
      ],
    }),
    demoPosting(XIPING, 'xiping-relocation', t.at(t.ago(210), '11:00'), {
      title: '西坪镇“造福工程”搬迁安置项目资金使用情况',
      field: 'poverty',
      items: ['poverty.project-relocation'],
      formedOn: t.ago(218),
      summary: '地质灾害点上的18户搬到镇区安置点，补助和公共配套的资金逐项列出。',
      blocks: [
        p('“造福工程”是把住在地质灾害点、偏远山头的人家搬到安全的地方。今年镇里搬迁18户69人，已全部入住。'),
        fund({
          caption: '搬迁安置资金',
          total: 1_446_000,
          source: '省级补助69万元，县级补助41.4万元，镇级配套34.2万元',
          lines: [
            ['人均建房补助', '18户（69人）', 1_104_000, 1_104_000],
            ['安置点排水和挡墙', '施工单位', 236_000, 229_870],
            ['路灯和公厕', '施工单位', 86_000, 86_000],
            ['旧房拆除复垦', '施工单位', 20_000, 12_500],
          ],
          note: '人均补助16000元，分基础、封顶、入住三次发到户。',
        }),
        p('旧宅基地由镇里统一复垦成茶园，经营权归原户。'),
        complaints('0595-23001401'),
        signed(t.ago(218), '安溪县西坪镇人民政府'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-pairing', t.at(t.ago(38), '17:10'), {
      title: '横山村结对帮扶情况',
      field: 'poverty',
      items: ['poverty.pairing', 'poverty.helper-work', 'poverty.helper-outcome'],
      formedOn: t.ago(44),
      summary: '全村11户监测对象由谁结对、做了哪些事、还缺什么，按村民小组公布户数，不公布姓名。',
      blocks: [
        p('全村监测对象11户29人，每户都有一名干部结对。结对干部每月至少上门一次，做了什么在村里登记，由村务监督委员会抽查。'),
        table(
          '按村民小组',
          ['村民小组', '户数', '人数', '结对干部来自', '本季度上门'],
          withTotal(
            [
              ['第一组', '2', '6', '村两委', '6'],
              ['第三组', '3', '7', '镇农业服务中心', '9'],
              ['第五组', '4', '11', '驻村工作队', '14'],
              ['第六组', '2', '5', '镇卫生院', '6'],
            ],
            1,
          ).map((row, i, all) => (i === all.length - 1 ? [...row.slice(0, 3), '', '35'] : row)),
          { unit: '户、人、次' },
        ),
        h1('一、', '办成的事'),
        counted('介绍3人到淮山冷藏点和藤铁车间上班；', '帮2户申请了危房修缮补助，房屋已验收；', '帮4户报销门诊慢性病费用，合计6840元。'),
        h1('二、', '还没办成的事'),
        p('第五组有1户饮水管道冬季水压不足，已列入明年饮水管网改造，先由村里装增压泵。'),
        p('为保护隐私，这里不列姓名。本人可以到村委会查看自己一户的帮扶记录。'),
        complaints('0595-23001501'),
        signed(t.ago(44), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(ZHONGSHAN, 'zhongshan-donation', t.at(t.ago(300), '10:15'), {
      title: '中山村扶贫捐赠款物接收和使用公布',
      field: 'poverty',
      items: ['poverty.project-donation'],
      formedOn: t.ago(305),
      summary: '一年来收到乡贤和企业捐款186500元，用于助学、助老和路灯，结余13200元。',
      blocks: [
        fund({
          caption: '捐赠款使用',
          total: 186_500,
          source: '乡贤捐款12.65万元，企业捐款6万元',
          lines: [
            ['大学新生助学', '9人', 45_000, 45_000],
            ['重阳节慰问80岁以上老人', '62人', 18_600, 18_600],
            ['村道路灯23盏', '施工单位', 92_000, 89_700],
            ['困难户冬衣和被褥', '17户', 20_000, 20_000],
            ['备用', '村集体账户', 10_900, 0],
          ],
          note: '捐赠人要求不公开姓名的，按捐赠人的意愿办。收据存根可以到村委会查看。',
        }),
        p('捐赠物资：大米100袋、食用油100桶，已发给困难户和老人，签收单张贴在村公告栏。'),
        complaints('0595-23001601'),
        signed(t.ago(305), '尚卿乡中山村村民委员会'),
      ],
    }),
    demoPosting(
      ZHONGSHAN,
      'zhongshan-posts',
      t.at(t.ago(88), '09:30'),
      {
        title: '中山村公益性岗位拟聘用人员公示',
        field: 'poverty',
        items: ['poverty.targeted', 'assistance.employment'],
        formedOn: t.ago(89),
        summary: '拟聘用护林员2名、保洁员3名，公示7天。',
        part: {
          kind: 'publicity',
          publicity: {
            from: t.ago(88),
            to: addDays(t.ago(88), 7),
            basis: '一般公示7天',
            objectTo: '村务监督委员会，或尚卿乡便民服务中心，电话0595-23001302',
          },
        },
        blocks: [
          names({
            caption: '拟聘用人员',
            criteria: '本村脱贫户、监测对象中有劳动能力、愿意干的人；同等条件下年龄大、家中没有其他收入的优先。',
            columns: ['姓名', '岗位'],
            groups: [
              {
                group: '第一组',
                rows: [
                  ['张某某', '护林员'],
                  ['李××', '保洁员'],
                ],
              },
              {
                group: '第四组',
                rows: [
                  ['王某某', '护林员'],
                  ['陈××', '保洁员'],
                  ['林某某', '保洁员'],
                ],
              },
            ],
            total: '共5人，每人每月1000元',
            until: endOfDay(addDays(t.ago(88), 7)),
          }),
          signed(t.ago(89), '尚卿乡中山村村民委员会'),
        ],
      },
      [
        {
          act: 'withdraw',
          at: t.at(addDays(t.ago(88), 2), '16:20'),
          reason: '名单没有经过村民代表会议评议就张贴，程序不对，现予撤回。补开会议后重新公示，由此带来的不便向大家致歉。',
        },
      ],
    ),
    demoPosting(ZAOMEI, 'zaomei-workshop', t.at(t.ago(150), '15:05'), {
      title: '灶美村藤铁帮扶车间扩建项目公示',
      field: 'poverty',
      items: ['poverty.project-industry', 'poverty.fund-review-result'],
      formedOn: t.ago(151),
      summary: '车间扩建用地、资金和带动方案，公示10天，期间没有收到异议。',
      part: {
        kind: 'publicity',
        publicity: {
          from: t.ago(150),
          to: addDays(t.ago(150), 10),
          basis: '扶贫资金项目公告公示，原则上不少于10天',
          objectTo: '灶美村务监督委员会，电话0595-23001602',
        },
      },
      blocks: [
        detailed(
          ['扩建厂房一层320平方米', '投资：58万元  实施单位：灶美村股份经济合作社'],
          ['购置电焊机、除尘设备', '投资：12万元  实施单位：灶美村股份经济合作社'],
          ['电力增容', '投资：6万元  实施单位：供电所'],
        ),
        p(
          '资金共76万元：衔接资金58万元，村集体自筹18万元。车间租给两家藤铁企业，年租金5.2万元归村集体，企业承诺优先录用本村监测对象10人以上。',
        ),
        signed(t.ago(151), '尚卿乡灶美村村民委员会'),
      ],
    }),
  ];
}
