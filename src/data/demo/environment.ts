import { addDays } from '../../domain/civil-date.ts';
import {
  attached,
  complaints,
  contact,
  counted,
  detailed,
  drawn,
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
  to,
  withTotal,
} from './demo-blocks.ts';
import { GANDE, HENGSHAN, HUTOU, NANYAN, SHANGQING, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, yearOf, zh } from './demo-time.ts';

const ECOLOGY = county('泉州市安溪生态环境局');

/** 环境保护, with forestry. */
export function environmentPostings(t: DemoTime): readonly DemoPosting[] {
  const quarter = t.quarter(0),
    month = t.month(0),
    days = Number(month.to.slice(8)),
    ban = t.last(1, 9),
    eia = t.ago(78),
    eiaTo = t.workingDaysOn(eia, 5);
  return [
    demoPosting(ECOLOGY, 'drinking-water', t.at(t.workingDaysOn(quarter.to, 5), '09:30'), {
      title: `${quarter.label}集中式饮用水水源水质监测结果`,
      field: 'environment',
      items: ['environment.drinking-water', 'environment.water-quality'],
      formedOn: t.workingDaysOn(quarter.to, 3),
      summary: '县城和乡镇6个水源地，水质全部达到或好于Ⅲ类标准。',
      blocks: [
        spanned(
          '水源水质',
          [
            [
              { text: '水源地', rowspan: 2 },
              { text: '类型', rowspan: 2 },
              { text: '供水范围', rowspan: 2 },
              { text: '本季度', colspan: 2 },
              { text: '上年同期', rowspan: 2 },
            ],
            [{ text: '类别' }, { text: '达标率' }],
          ],
          [
            ['西溪水源地', '河流', '县城', 'Ⅱ类', '100%', 'Ⅱ类'],
            ['蓝溪水源地', '河流', '县城备用', 'Ⅱ类', '100%', 'Ⅲ类'],
            ['湖头水源地', '河流', '湖头镇', 'Ⅱ类', '100%', 'Ⅱ类'],
            ['感德水源地', '水库', '感德镇', 'Ⅱ类', '100%', 'Ⅱ类'],
            ['西坪水源地', '水库', '西坪镇', 'Ⅰ类', '100%', 'Ⅱ类'],
            ['尚卿水源地', '水库', '尚卿乡', 'Ⅲ类', '100%', 'Ⅲ类'],
          ],
          { note: 'Ⅰ、Ⅱ、Ⅲ类都可以作饮用水源。Ⅰ类最好，Ⅲ类需要常规净化。' },
        ),
        drawn(
          'demo-water-quality.webp',
          '柱状图：西溪、蓝溪、湖头、感德四个水源地本季度为Ⅱ类，西坪为Ⅰ类，尚卿为Ⅲ类；上年同期蓝溪为Ⅲ类、西坪为Ⅱ类，其余相同。',
          '六个水源地的水质类别，数字见上表',
        ),
        p('监测项目：每月测61项，每年全分析109项。结果是“水源的水”，家里水龙头的水由卫健部门另测。'),
        contact('水源地有污染，请打', ['0595-23005101', '12345']),
        signed(t.workingDaysOn(quarter.to, 3), '泉州市安溪生态环境局'),
      ],
    }),
    demoPosting(ECOLOGY, 'air', t.at(t.workingDaysOn(month.to, 3), '15:15'), {
      title: `${month.label}城区空气质量`,
      field: 'environment',
      items: ['environment.air-quality', 'environment.air'],
      formedOn: t.workingDaysOn(month.to, 2),
      summary: `${month.label}县城空气优23天、良${days - 23}天，没有污染天。`,
      blocks: [
        table(
          '主要指标',
          ['指标', '月均值', '国家二级标准', '比上年同期'],
          [
            ['PM2.5', '18', '35（年均）', '降2'],
            ['PM10', '33', '70（年均）', '持平'],
            ['二氧化硫', '5', '60（年均）', '持平'],
            ['二氧化氮', '13', '40（年均）', '降1'],
            ['臭氧（日最大8小时）', '112', '160', '升3'],
          ],
          { unit: '微克/立方米' },
        ),
        p('数字越小越好。臭氧在晴天午后会升高，老人和有哮喘的人避开下午1点到4点外出锻炼。'),
        note('空气质量每天在县政府网站和村里的电子屏更新。'),
        signed(t.workingDaysOn(month.to, 2), '泉州市安溪生态环境局'),
      ],
    }),
    demoPosting(ECOLOGY, 'eia', t.at(eia, '10:10'), {
      title: '关于拟批准建设项目环境影响评价文件的公示',
      field: 'environment',
      items: ['environment.eia'],
      formedOn: t.before(eia, 1),
      summary: '拟批准1个茶叶深加工项目的环评文件，公示5个工作日。',
      part: {
        kind: 'publicity',
        publicity: {
          from: eia,
          to: eiaTo,
          basis: '建设项目环评审批前公示5个工作日',
          objectTo: '泉州市安溪生态环境局审批窗口，电话0595-23005102；申请听证的，请在公示期内提出',
        },
      },
      blocks: [
        table(
          '拟批准的项目',
          ['项目', '地点', '建设单位（示例名）', '主要影响', '防治措施'],
          [
            [
              '年产200吨茶叶深加工',
              '龙门镇工业区',
              '某茶业有限公司',
              '锅炉废气、生产废水、噪声',
              '改用电加热；废水进园区污水厂；厂界噪声达标',
            ],
          ],
        ),
        p('环评报告全文见县政府网站。利害关系人可以申请听证。'),
        attached('环境影响报告表（公示本）'),
        signed(t.before(eia, 1), '泉州市安溪生态环境局'),
      ],
    }),
    demoPosting(ECOLOGY, 'env-complaints', t.at(t.last(7, 24), '16:00'), {
      title: '群众环境投诉办理情况',
      field: 'environment',
      items: ['environment.complaints', 'environment.enforcement', 'environment.sources', 'environment.dischargers'],
      formedOn: t.before(t.last(7, 24), 5),
      summary: '上半年受理环境投诉187件，办结183件，立案处罚6件。',
      blocks: [
        table(
          '投诉类别',
          ['类别', '受理', '属实', '办结', '立案'],
          withTotal(
            [
              ['油烟和臭气', '71', '48', '71', '1'],
              ['噪声', '64', '40', '62', '0'],
              ['污水', '33', '21', '31', '4'],
              ['固体废物', '19', '15', '19', '1'],
            ],
            1,
          ),
          { unit: '件' },
        ),
        h1('一、', '没有办结的4件'),
        p('2件是楼上楼下的噪声，正在调解；2件是养殖污水，要建沉淀池，期限还有一个月。'),
        h1('二、', '怎么投诉最快'),
        p('打12345，说清楚地点、时间、是什么气味或声音；有照片、录像更好。夜间噪声先打110。'),
        complaints('0595-23005103'),
        signed(t.before(t.last(7, 24), 5), '泉州市安溪生态环境局'),
      ],
    }),
    demoPosting(county('安溪县人民政府'), 'fire-ban', t.at(ban, '08:00'), {
      title: '安溪县人民政府森林防火禁火令',
      field: 'environment',
      items: ['environment.forest-fire'],
      formedOn: t.before(ban, 1),
      docNumber: `${yearOf(ban)}年第1号`,
      part: ANNOUNCEMENT,
      validUntil: addDays(ban, 75),
      summary: '禁火期内，全县林区和林缘100米内禁止一切野外用火。',
      blocks: [
        p(`近期持续少雨，森林火险等级高。为保护群众生命财产和森林资源，依据《福建省森林防火条例》，县政府决定发布禁火令：`),
        h1('一、', '时间'),
        p(`${zh(ban)}至${zh(addDays(ban, 75))}。`),
        h1('二、', '范围'),
        p('全县林区、林缘100米以内。'),
        h1('三、', '禁止'),
        counted('烧茶枝、烧田埂、烧荒、烧灰积肥；', '上坟烧纸、烧香、点烛、燃放鞭炮；', '吸烟、野炊、烧烤、放孔明灯。'),
        h1('四、', '责任'),
        p('违反规定的，由林业部门依法处罚；引起火灾的，承担赔偿责任，构成犯罪的依法追究刑事责任。'),
        contact('森林火情报警', ['12119', '0595-23005104']),
        signed(t.before(ban, 1), '安溪县人民政府'),
        note('（此件主动公开）'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-river', t.at(t.workingDaysOn(month.to, 5), '11:10'), {
      title: `湖头镇${month.label}河长制工作情况`,
      field: 'environment',
      items: ['environment.river-chief', 'environment.mountain-chief'],
      formedOn: t.workingDaysOn(month.to, 4),
      summary: '镇、村两级河长巡河86次，发现问题17个，清理14个；三段河道的水质和保洁。',
      blocks: [
        table(
          '分河段情况',
          ['河段', '河长（职务）', '巡河', '发现', '整改', '水质'],
          withTotal(
            [
              ['西溪湖头段', '镇长', '34', '8', '7', ''],
              ['龙潭溪', '分管副镇长', '28', '5', '4', ''],
              ['横山溪', '横山村党支部书记', '24', '4', '3', ''],
            ],
            2,
          ).map((row, i) => [...row.slice(0, 5), ['Ⅲ类', 'Ⅱ类', 'Ⅱ类', ''][i] ?? '']),
          { unit: '次、个' },
        ),
        detailed(
          ['龙潭溪桥下堆放建筑垃圾', '已清运12车，当事人缴纳清运费'],
          ['横山溪一处养鸭棚', '鸭棚已拆除，岸线复绿在下月完成'],
          ['西溪段一处排水口有油花', '查明是修车店，已加装隔油池'],
        ),
        contact('河道问题随手拍', ['0595-23001207']),
        signed(t.workingDaysOn(month.to, 4), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-fire', t.at(t.last(2, 10), '07:50'), {
      title: '横山村关于清明前后护林防火的通知',
      field: 'environment',
      items: ['environment.forest-fire', 'environment.wildlife'],
      formedOn: t.before(t.last(2, 10), 1),
      part: ANNOUNCEMENT,
      validUntil: addDays(t.last(2, 10), 70),
      summary: '上坟用鲜花代替香烛，六个路口设点登记火种；护林员分片包干。',
      recording: 'demo-fire-notice.ogg',
      blocks: [
        to('各村民小组，各位乡亲：'),
        counted(
          '上坟一律用鲜花、清水，不带香烛、纸钱、鞭炮进山。',
          '进山的六个路口设点登记，代为保管打火机，下山领回。',
          '烧茶枝、田埂的，先报村里，由村统一时间、专人看守。',
          '山上遇到野猪、猴子等野生动物，不追、不打、不喂，马上告诉村里。',
        ),
        table(
          '护林员分片',
          ['片区', '护林员', '路口'],
          [
            ['北山片（一、二组）', '张某某', '石桥头、北坑口'],
            ['东坑片（三、四组）', '李××', '东坑水尾、茶厂路口'],
            ['南坡片（五、六组）', '王某某', '南坡岭、水库坝头'],
          ],
        ),
        drawn(
          'demo-paper-notice.webp',
          '贴在村部门口的纸质通知，红字标题，四条要求与上文相同，落款湖头镇横山村村民委员会，盖“样例”章。',
          '村部门口张贴的通知（样例图）',
        ),
        note('本页附有录音。这是样例录音，由电脑合成，不是真人朗读；正式使用时由村干部用本地话录制。'),
        contact('村火情电话', ['0595-23001504', '12119']),
        signed(t.before(t.last(2, 10), 1), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(SHANGQING, 'shangqing-sewage', t.at(t.ago(98), '14:10'), {
      title: '尚卿乡农村生活污水处理设施运行情况',
      field: 'environment',
      items: ['environment.water', 'environment.effects', 'environment.policy'],
      formedOn: t.ago(104),
      summary: '11座设施正常运行10座，一座停机检修；运维费和出水抽检结果。',
      blocks: [
        table(
          '设施运行',
          ['村', '设施数', '处理量', '出水抽检', '运行'],
          [
            ['集镇', '2', '420', '合格', '正常'],
            ['中山村', '2', '96', '合格', '正常'],
            ['灶美村', '2', '110', '合格', '正常'],
            ['福林村', '2', '84', '一次超标，复检合格', '正常'],
            ['科洋村', '2', '78', '合格', '正常'],
            ['尤俊村', '1', '0', '未检', '停机检修'],
          ],
          { unit: '座、吨/天' },
        ),
        fund({
          caption: '一年运维费',
          total: 268_000,
          source: '县级补助18万元，乡财政8.8万元',
          lines: [
            ['运维服务', '第三方公司（招标）', 198_000, 148_500],
            ['电费', '供电所', 46_000, 31_206.8],
            ['水质检测', '第三方机构', 24_000, 18_000],
          ],
          note: '运维费按月考核支付，停机的天数扣减。',
        }),
        contact('臭味、冒溢请打', ['0595-23001305']),
        signed(t.ago(104), '安溪县尚卿乡人民政府'),
      ],
    }),
    demoPosting(NANYAN, 'nanyan-greening', t.at(t.ago(225), '08:40'), {
      title: '南岩村茶山造林绿化和水土保持项目公开',
      field: 'environment',
      items: ['environment.afforestation', 'environment.soil'],
      formedOn: t.ago(230),
      summary: '在陡坡茶园种树、修排水沟，投资和用工逐项公布。',
      blocks: [
        p(
          '坡度25度以上的老茶园，雨季容易冲土。项目在茶园里套种桂花、樱花，修排蓄水沟，做到“头戴帽、腰束带、脚穿鞋”：山顶留林、山腰种树带、山脚修挡土。',
        ),
        fund({
          caption: '造林绿化项目',
          total: 246_000,
          source: '林业补助18万元，村集体6.6万元',
          lines: [
            ['苗木', '苗圃（三家比价）', 78_400, 78_400],
            ['排蓄水沟1200米', '施工队', 102_000, 96_900],
            ['种植和三年管护用工', '本村村民', 65_600, 31_040],
          ],
          note: '用工优先请本村困难户，按天记工，考勤表贴在村部。',
        }),
        complaints('0595-23001403'),
        signed(t.ago(230), '西坪镇南岩村村民委员会'),
      ],
    }),
    demoPosting(GANDE, 'gande-pests', t.at(t.ago(145), '10:25'), {
      title: '感德镇松材线虫病防治通告',
      field: 'environment',
      items: ['environment.forest-pests'],
      formedOn: t.ago(147),
      part: ANNOUNCEMENT,
      summary: '枯死松树由镇里统一砍除、除害，个人不要捡回家当柴。',
      blocks: [
        p('松材线虫病被称为松树的“癌症”，一棵病死木就能传染一片。镇里组织专业队普查和清理，请配合：'),
        points(
          '发现松树针叶变红、整株枯死，马上报告。',
          '病死木由专业队砍伐、粉碎或烧毁，不得私自砍、运、存。',
          '不买来路不明的松木板、松木包装箱。',
          '林权属于个人的，清理不收费；清理后补种阔叶树，树苗由镇里发。',
        ),
        plain('报告属实的，每处奖励50元；', '私自运输病死木的，由林业部门依法处理。'),
        h0('怎么报告'),
        contact('报告电话', ['0595-23001802']),
        signed(t.ago(147), '安溪县感德镇人民政府'),
      ],
    }),
  ];
}
