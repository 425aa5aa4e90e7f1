import { addDays, endOfDay } from '../../domain/civil-date.ts';
import { complaints, contact, counted, fund, h0, h1, note, p, plain, signed, spanned, table } from './demo-blocks.ts';
import { HENGSHAN, HUAIZHI, HUTOU, SHANGQING, XIPING, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, md, yearOf, zh } from './demo-time.ts';

const CULTURE = county('安溪县文化体育和旅游局');

/** 公共文化体育. */
export function culturePostings(t: DemoTime): readonly DemoPosting[] {
  const show = t.workingDaysOn(t.today, 6),
    match = t.ago(55);
  return [
    demoPosting(CULTURE, 'venues', t.at(t.ago(450), '10:10'), {
      title: '公共文化体育场馆名录和免费开放时间',
      field: 'culture',
      items: ['culture.facility-list', 'culture.facilities', 'culture.policy'],
      formedOn: t.ago(455),
      summary: '图书馆、文化馆、博物馆、体育场馆的免费项目和开放时间，冬季夏季分开写。',
      blocks: [
        spanned(
          '场馆和开放时间',
          [
            [
              { text: '场馆', rowspan: 2 },
              { text: '免费项目', rowspan: 2 },
              { text: '夏季（5—10月）', colspan: 2 },
              { text: '冬季（11—4月）', colspan: 2 },
              { text: '每周闭馆', rowspan: 2 },
            ],
            [{ text: '上午' }, { text: '下午和晚上' }, { text: '上午' }, { text: '下午和晚上' }],
          ],
          [
            ['县图书馆', '借阅、自习、少儿、盲人阅览', '8:00—12:00', '14:00—21:30', '8:30—12:00', '13:30—21:00', '周一上午'],
            ['县文化馆', '展览、排练厅、培训', '9:00—12:00', '14:30—21:00', '9:00—12:00', '14:00—21:00', '周一'],
            ['县博物馆', '常设展、讲解（预约）', '9:00—12:00', '14:00—17:30', '9:00—12:00', '14:00—17:00', '周一'],
            ['县体育馆', '羽毛球、乒乓球免费时段', '6:00—8:00', '16:30—18:00', '6:30—8:00', '16:00—17:30', '周二上午检修'],
          ],
          { note: '国家法定节假日照常开放，除夕闭馆。60岁以上、残疾人、现役军人全天免费。' },
        ),
        h0('乡镇和村'),
        p('24个乡镇综合文化站全部免费开放；村里的农家书屋、健身路径不上锁，钥匙由管理员保管，电话贴在门上。'),
        contact('场馆咨询', ['0595-23007101']),
        signed(t.ago(455), '安溪县文化体育和旅游局'),
      ],
    }),
    demoPosting(CULTURE, 'procurement', t.at(t.ago(310), '15:25'), {
      title: '政府购买公共文化体育服务目录和资金',
      field: 'culture',
      items: ['culture.procurement', 'culture.funds', 'culture.system', 'ms.purchase'],
      formedOn: t.ago(316),
      summary: '今年购买哪些文化体育服务、多少钱、由谁承办，全部公开招标或比选。',
      blocks: [
        table(
          '购买服务目录',
          ['项目', '数量', '预算', '采购方式', '承办'],
          [
            ['送戏下乡', '180场', '90万元', '公开招标', '三家民间剧团'],
            ['农村电影放映', '5900场', '177万元', '公开招标', '电影放映公司'],
            ['公益培训', '24班', '28.8万元', '比选', '文化馆签约老师'],
            ['健身路径维护', '420处', '33.6万元', '公开招标', '器材公司'],
            ['图书配送', '436家书屋', '65.4万元', '公开招标', '新华书店'],
          ],
        ),
        fund({
          caption: '资金来源和支付',
          total: 3_948_000,
          source: '中央和省级补助240万元，县级154.8万元',
          lines: [
            ['送戏下乡', '按场次，村里签字验收', 900_000, 455_000],
            ['电影放映', '按场次，村里签字验收', 1_770_000, 1_203_000],
            ['培训、维护、配送', '按季度考核', 1_278_000, 861_300],
          ],
          note: '村里没有签字验收的场次不付款。',
        }),
        contact('监督电话', ['0595-23007102', '12345']),
        signed(t.ago(316), '安溪县文化体育和旅游局'),
      ],
    }),
    demoPosting(CULTURE, 'performance', t.at(t.last(4, 12), '11:30'), {
      title: '购买公共文化服务绩效评价结果',
      field: 'culture',
      items: ['culture.performance', 'er.evaluation', 'ms.rural-performance'],
      formedOn: t.before(t.last(4, 12), 6),
      summary: '第三方评价五个项目，四个优良，一个合格；电影放映到场人数偏少，今年改进。',
      blocks: [
        table(
          '评价结果',
          ['项目', '群众满意', '完成率', '得分', '等次'],
          [
            ['送戏下乡', '94%', '100%', '91', '优'],
            ['农村电影放映', '71%', '98%', '76', '合格'],
            ['公益培训', '96%', '100%', '93', '优'],
            ['健身路径维护', '85%', '97%', '87', '良'],
            ['图书配送', '82%', '100%', '84', '良'],
          ],
        ),
        h1('一、', '为什么电影得分低'),
        p('放映多安排在工作日晚上，天冷人少。今年起放到周五、周六，冬天改在室内，片目由村里点。'),
        h1('二、', '怎么评的'),
        p('随机抽60个村，访谈1440人，查看签字验收单，暗访12场。评价经费10万元由县财政单独安排。'),
        signed(t.before(t.last(4, 12), 6), '安溪县文化体育和旅游局'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-show', t.at(t.ago(11), '16:20'), {
      title: '湖头镇戏曲下乡演出预告',
      field: 'culture',
      items: ['culture.culture-events'],
      formedOn: t.ago(12),
      part: ANNOUNCEMENT,
      validUntil: addDays(show, 4),
      expiresAt: endOfDay(addDays(show, 4)),
      summary: '高甲戏四场，分在四个村，晚上7点半开演，免费看。',
      blocks: [
        table(
          '演出',
          ['日期', '村', '地点', '剧目'],
          [
            [md(show), '横山村', '老人活动中心', '《凤冠梦》'],
            [md(addDays(show, 1)), '山都村', '村部广场', '《大闹花府》'],
            [md(addDays(show, 2)), '美溪村', '祖厝前埕', '《桃花搭渡》'],
            [md(addDays(show, 3)), '前山村', '小学操场', '《真假王岫》'],
          ],
        ),
        p('下雨改在室内或顺延，以村里广播为准。老人专座在前三排，自带小凳子也行。'),
        contact('镇文化站', ['0595-23001209']),
        signed(t.ago(12), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(XIPING, 'xiping-heritage', t.at(t.ago(200), '09:05'), {
      title: '乌龙茶制作技艺保护情况',
      field: 'culture',
      items: ['culture.heritage'],
      formedOn: t.ago(206),
      summary: '铁观音制作技艺的传承人、传习所和保护经费；青年学徒招收情况。',
      blocks: [
        p('乌龙茶制作技艺（铁观音制作技艺）列入国家级非物质文化遗产名录。镇里今年做了三件事：'),
        counted(
          '办传习班4期，学员96人，其中35岁以下61人；',
          '给三处老茶寮、古茶园立保护牌，划定保护范围；',
          '录下16位老师傅的制茶过程和口述，存县档案馆，村里可以借看。',
        ),
        fund({
          caption: '保护经费',
          total: 186_000,
          source: '国家非遗保护补助15万元，镇级配套3.6万元',
          lines: [
            ['传习班', '传习所', 84_000, 84_000],
            ['口述和影像', '县融媒体中心', 62_000, 58_600],
            ['古茶园标牌和围护', '施工单位', 40_000, 27_500],
          ],
        }),
        contact('学制茶，请打', ['0595-23001404']),
        signed(t.ago(206), '安溪县西坪镇人民政府'),
      ],
    }),
    demoPosting(SHANGQING, 'shangqing-match', t.at(t.ago(68), '08:55'), {
      title: '尚卿乡村际篮球赛公告',
      field: 'culture',
      items: ['culture.sports-events'],
      formedOn: t.ago(70),
      part: ANNOUNCEMENT,
      validUntil: match,
      summary: '十二支村队，分两组循环，镇上灯光球场，免费观看。',
      blocks: [
        table(
          '赛程',
          ['阶段', '日期', '场次'],
          [
            ['小组赛', `${md(t.ago(64))}起`, '每晚3场，共30场'],
            ['半决赛', md(t.ago(57)), '2场'],
            ['决赛', md(match), '1场'],
          ],
        ),
        plain('每队12人，须是本村户籍或在村居住半年以上；', '裁判由县篮协选派，赛事保险由乡里统一买；', '观赛有序，散场带走垃圾。'),
        contact('赛事组', ['0595-23001307']),
        note(`遇雨顺延，以${yearOf(match)}年赛事群和广播为准。`),
        signed(t.ago(70), '安溪县尚卿乡人民政府'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-library', t.at(t.ago(102), '18:05'), {
      title: '横山村农家书屋和健身器材使用情况',
      field: 'culture',
      items: ['culture.facilities', 'ms.rural-supply'],
      formedOn: t.ago(105),
      summary: '书屋每天开放，一季度借书412人次；健身器材12件，报修2件已修好。',
      blocks: [
        table(
          '使用情况',
          ['设施', '地点', '开放', '使用', '管理员'],
          [
            ['农家书屋', '党群服务中心二楼', '每天8:30—21:00', '412人次', '张某某'],
            ['健身路径12件', '老人活动中心外', '全天', '不登记', '李××'],
            ['灯光球场', '小学操场', '放学后—22:00', '约90人次/天', '王某某'],
          ],
        ),
        h0('新书'),
        p('新到图书160册，其中儿童绘本70册、农技40册、闽南戏文20册。想看什么书，写在书屋的本子上，每季度采购一次。'),
        contact('报修', ['0595-23001504']),
        signed(t.ago(105), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(HUAIZHI, 'huaizhi-hall', t.at(t.ago(320), '19:00'), {
      title: '槐植村文化礼堂受捐款管理使用公布',
      field: 'culture',
      items: ['culture.donations', 'culture.facilities'],
      formedOn: t.ago(325),
      summary: '修缮文化礼堂收到捐款31.8万元，支出30.96万元，结余转作日常电费。',
      blocks: [
        fund({
          caption: '修缮捐款',
          total: 318_000,
          source: '村民和乡贤捐款26.8万元，企业捐款5万元',
          lines: [
            ['屋面和木构件修缮', '古建施工队（三家比价）', 196_000, 192_400],
            ['消防和电线改造', '有资质的电工', 58_000, 55_200],
            ['桌椅、音响', '供应商', 46_000, 46_000],
            ['三年电费和保险', '村集体账户', 18_000, 16_000],
          ],
          note: '按捐款人的要求，捐款芳名刻在礼堂墙上；要求不公开的只记“热心人士”。',
        }),
        p('账目由村务监督委员会审查，凭证可以到村部查看复印件。礼堂办婚宴每场收卫生费200元，丧事不收。'),
        complaints('0595-23001803'),
        signed(t.ago(325), '感德镇槐植村村民委员会'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-purchase', t.at(t.ago(172), '10:05'), {
      title: '湖头镇综合文化站年度服务项目清单',
      field: 'culture',
      items: ['culture.system', 'ms.service-list', 'ms.service-standard'],
      formedOn: t.ago(178),
      summary: `${zh(t.ago(178))}核定的12项免费文化服务和服务标准。`,
      blocks: [
        table(
          '服务项目',
          ['项目', '时间', '对象', '标准'],
          [
            ['书报阅览', '每天', '所有人', '每周开放不少于42小时'],
            ['少儿书画班', '周六上午', '小学生', '每期20人，不收费'],
            ['南音教习', '周三晚', '成年人', '每期12次'],
            ['广场舞音响', '每晚', '所有人', '21:30前结束'],
          ],
          { note: '其余8项见文化站门口公告。' },
        ),
        contact('镇文化站', ['0595-23001209']),
        signed(t.ago(178), '安溪县湖头镇人民政府'),
      ],
    }),
  ];
}
