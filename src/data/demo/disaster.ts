import { addDays, civilDayAt, endOfDay, instantMs, instantOf } from '../../domain/civil-date.ts';
import type { Warning } from '../../domain/posting/posting.ts';
import { contact, counted, fund, h0, h1, note, p, plain, points, signed, spanned, table, to, withTotal } from './demo-blocks.ts';
import { HENGSHAN, HUTOU, SHANDU, SHANGQING, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, md, yearOf, zh } from './demo-time.ts';

const EMERGENCY = county('安溪县应急管理局');
const STATION = county('安溪县气象台');
const HOUR = 3_600_000;

/** 灾害事故救援: warnings, what to do, and where help went. */
export function disasterPostings(t: DemoTime): readonly DemoPosting[] {
  const storm = t.last(8, 6);
  const sent = t.at(storm, '15:40'),
    lifted = t.at(addDays(storm, 1), '10:20');
  return [
    demoPosting(EMERGENCY, 'four-colours', t.at(t.ago(410), '09:55'), {
      title: '预警四种颜色怎么看、看到了怎么办',
      field: 'disaster',
      items: ['disaster.safety-tips', 'disaster.warnings'],
      formedOn: t.ago(414),
      summary: '红、橙、黄、蓝四级预警分别意味着什么，家里先做哪几件事。',
      part: { kind: 'interpretation', interprets: { title: '中华人民共和国突发事件应对法' } },
      blocks: [
        table(
          '四级预警',
          ['颜色', '级别', '意思', '该做什么'],
          [
            ['红', '一级', '特别严重，马上要来', '立刻按村里通知转移，不要回头取东西'],
            ['橙', '二级', '严重', '收好证件和药，做好随时转移的准备'],
            ['黄', '三级', '较重', '不去河边、山边，危房里的人住到亲友家或避灾点'],
            ['蓝', '四级', '一般', '留意天气，收衣收谷，检查排水沟'],
          ],
        ),
        h1('一、', '谁来发布'),
        p('气象预警只由气象台发布，这块公告栏负责转发，不自己编；山洪、地质灾害预警由应急、自然资源部门会同气象发布。'),
        h1('二、', '解除了也会说'),
        p('危险过去以后，会发布解除。没看到“解除”之前，不要急着回危房。没有网络时，本页会按预警自带的时间自动提示“情况可能已变化”。'),
        h1('三、', '听不清、看不清怎么办'),
        p('本页可以大声朗读，也可以把字放大；村里的大喇叭会连播两遍，网格员会敲门通知独居老人。'),
        contact('应急值班（24小时）', ['0595-23006101', '119', '110']),
        signed(t.ago(414), '安溪县应急管理局'),
      ],
    }),
    demoPosting(
      STATION,
      'storm-warning',
      sent,
      {
        title: '暴雨橙色预警信号',
        field: 'disaster',
        items: ['disaster.warnings', 'disaster.situation', 'disaster.trend'],
        formedOn: storm,
        summary: '未来三小时湖头、感德、剑斗等乡镇雨量将达50毫米以上，注意山洪和滑坡。',
        part: {
          kind: 'warning',
          warning: relayed({
            hazard: '暴雨',
            level: 'orange',
            number: `安气预警〔${yearOf(storm)}〕21号`,
            sentAt: sent,
            startsAt: sent,
            expiresAt: instantOf(instantMs(sent) + 24 * HOUR),
            area: '湖头镇、感德镇、剑斗镇、白濑乡、湖上乡',
            caution: '三小时雨量50毫米以上，山洪、滑坡、泥石流和低洼处积水的可能性大',
            measures: '停止山区户外作业；危房和地质灾害点的人员立即转移；车辆不要涉水过桥；关好门窗，断开室外电源',
          }),
        },
        blocks: [
          p(`安溪县气象台${zh(storm)}15时40分发布暴雨橙色预警信号。请上述乡镇按预案转移危险区人员，村里逐户点名，一个不漏。`),
          plain('避灾点已全部开门，备好饮水、被褥和常用药；', '不要在桥上、河边看水。'),
          contact('县防汛值班', ['0595-23006102']),
        ],
      },
      [
        {
          act: 'lift',
          at: lifted,
          note: '降雨已经减弱，县气象台解除暴雨橙色预警信号。山体含水多，滑坡风险仍在，转移人员听从村里安排再返回。',
        },
      ],
    ),
    demoPosting(EMERGENCY, 'storm-response', t.at(storm, '16:30'), {
      title: '安溪县人民政府防汛抗旱指挥部关于启动防暴雨Ⅲ级应急响应的通知',
      field: 'disaster',
      items: ['disaster.response', 'disaster.secondary'],
      formedOn: storm,
      docNumber: `安汛电〔${yearOf(storm)}〕9号`,
      issuers: ['安溪县人民政府防汛抗旱指挥部'],
      part: ANNOUNCEMENT,
      summary: '16时起启动防暴雨Ⅲ级应急响应，各乡镇一小时内报告转移人数。',
      blocks: [
        to('各乡镇防指，县防指成员单位：'),
        p(`县气象台发布暴雨橙色预警。经会商，决定从${md(storm)}16时起启动防暴雨Ⅲ级应急响应。`),
        points(
          '领导带班，村级防汛责任人到岗，一小时内把危险区人员转移情况报县防指。',
          '景区、在建工地、农家乐立即停业，山边施工人员撤离。',
          '公路塌方路段先封路、后抢通；学校停课由各校通知家长。',
          '医院做好伤员接诊和灾后卫生防疫准备。',
        ),
        signed(storm, '安溪县人民政府防汛抗旱指挥部'),
        note('（此件主动公开）'),
      ],
    }),
    demoPosting(SHANGQING, 'shangqing-landslide', t.at(storm, '17:00'), {
      title: '尚卿乡地质灾害气象风险黄色预警',
      field: 'disaster',
      items: ['disaster.warnings', 'disaster.secondary'],
      formedOn: storm,
      summary: '中山、福林等村地质灾害点风险较高，注意滑坡。本预警按时到期，没有发生险情。',
      part: {
        kind: 'warning',
        warning: {
          hazard: '地质灾害气象风险',
          level: 'yellow',
          startsAt: t.at(storm, '17:00'),
          area: '尚卿乡中山村、福林村、科名村',
          caution: '持续降雨，山体含水饱和，发生滑坡、崩塌的可能性较大',
          measures: '地质灾害点的住户转移到避灾点；巡查员每两小时巡查一次；不走山边小路',
          issuedBy: '安溪县自然资源局、安溪县气象台',
          sentAt: t.at(storm, '17:00'),
          expiresAt: endOfDay(addDays(storm, 1)),
          relayed: { source: '安溪县自然资源局、安溪县气象台' },
        },
      },
      blocks: [
        table(
          '转移安排',
          ['村', '地质灾害点', '转移户数', '避灾点'],
          [
            ['中山村', '后山坡脚', '6', '村部二楼'],
            ['福林村', '学校后坡', '4', '福林小学'],
            ['科名村', '旧茶厂边', '3', '村老人会'],
          ],
        ),
        contact('乡值班电话', ['0595-23001306']),
      ],
    }),
    demoPosting(EMERGENCY, 'needs', t.at(addDays(storm, 1), '15:10'), {
      title: '灾区需要什么、怎么捐',
      field: 'disaster',
      items: ['disaster.needs', 'disaster.medical'],
      formedOn: addDays(storm, 1),
      part: ANNOUNCEMENT,
      expiresAt: endOfDay(addDays(storm, 60)),
      summary: '受灾村急需的物资和接收点；不需要旧衣服。',
      blocks: [
        table(
          '急需物资',
          ['物资', '还缺', '送到'],
          [
            ['防潮垫、凉席', '260张', '湖头镇避灾点'],
            ['消毒药剂', '400公斤', '县疾控中心'],
            ['手套、铁锹', '各200把', '湖头镇、白濑乡'],
            ['成人纸尿裤', '60包', '湖头镇敬老院'],
          ],
        ),
        p('饮用水和方便食品已够，请不要再送。不接收旧衣服和散装食品。'),
        contact('捐赠登记', ['0595-23006103']),
        signed(addDays(storm, 1), '安溪县应急管理局'),
      ],
    }),
    demoPosting(EMERGENCY, 'relief-goods', t.at(t.after(storm, 9), '16:50'), {
      title: '抗灾救灾款物和捐赠款物使用情况（第二次公布）',
      field: 'disaster',
      items: ['disaster.relief-goods', 'disaster.donated-goods', 'assistance.funds-goods'],
      formedOn: t.after(storm, 8),
      summary: '收到拨款和捐款248.30万元，已拨付206.40万元；捐赠情况每5天公布一次。',
      blocks: [
        fund({
          caption: '救灾资金',
          total: 2_483_000,
          source: '上级救灾资金150万元，县级预备费60万元，社会捐款38.3万元',
          lines: [
            ['转移安置人员生活补助', '湖头镇等5个乡镇', 486_000, 486_000],
            ['倒损房屋修缮', '132户', 1_020_000, 742_000],
            ['农作物和茶园补种', '8个村', 560_000, 560_000],
            ['卫生防疫', '县疾控中心', 96_000, 96_000],
            ['路桥抢通', '镇村两级', 321_000, 180_000],
          ],
          note: '捐赠人指定用途的，按指定用途使用，明细见附表。',
        }),
        table(
          '捐赠物资收发',
          ['物资', '收到', '已发', '库存'],
          [
            ['大米', '1200袋', '1180袋', '20袋'],
            ['饮用水', '860箱', '800箱', '60箱'],
            ['被褥', '340床', '340床', '0'],
            ['消毒药剂', '420公斤', '300公斤', '120公斤'],
          ],
        ),
        p('下一次公布在5天后。捐赠票据编号可以到县应急管理局查对。'),
        contact('监督电话', ['0595-23006103', '12345']),
        signed(t.after(storm, 8), '安溪县应急管理局'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-recipients', t.at(t.after(storm, 14), '10:30'), {
      title: '湖头镇受灾人员救助情况',
      field: 'disaster',
      items: ['disaster.recipients', 'assistance.disaster'],
      formedOn: t.after(storm, 12),
      summary: '按村公布救助户数、人数和金额，标准写在前面，好让大家对照。',
      blocks: [
        h0('标准'),
        plain(
          '紧急转移：每人每天30元，最多15天；',
          '房屋一般损坏每间500元，严重损坏每间2000元，倒塌的按危房改造办；',
          '茶园绝收每亩300元。',
        ),
        spanned(
          '救助情况',
          [
            [
              { text: '村', rowspan: 2 },
              { text: '转移', colspan: 2 },
              { text: '房屋', colspan: 2 },
              { text: '茶园', colspan: 2 },
              { text: '金额合计', rowspan: 2 },
            ],
            [{ text: '人数' }, { text: '金额' }, { text: '间数' }, { text: '金额' }, { text: '亩数' }, { text: '金额' }],
          ],
          withTotal(
            [
              ['横山村', '62', '9300', '14', '13000', '36', '10800', '33100'],
              ['山都村', '85', '17850', '23', '26500', '28', '8400', '52750'],
              ['前山村', '30', '4500', '6', '4500', '12', '3600', '12600'],
            ],
            1,
          ),
          { unit: '人、间、亩、元' },
        ),
        p('名单由各村在村公告栏公示。金额与实际不符的，七天内向镇里提出。'),
        contact('镇应急办', ['0595-23001208']),
        signed(t.after(storm, 12), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(SHANDU, 'shandu-rebuild', t.at(t.after(storm, 55), '15:30'), {
      title: '山都村灾后恢复重建进展',
      field: 'disaster',
      items: ['disaster.reconstruction', 'ms.rural-facilities'],
      formedOn: t.after(storm, 50),
      summary: '6项重建任务完成4项；断了的村道便桥已通车，永久桥年底开工。',
      blocks: [
        table(
          '进度',
          ['任务', '完成', '负责', '说明'],
          [
            ['村道塌方清理', '100%', '镇村道办', '3处，已加护栏'],
            ['便桥', '100%', '镇政府', '限重10吨'],
            ['修缮房屋23间', '100%', '农户、村里', '镇里逐户验收'],
            ['饮水管道', '100%', '镇水利站', '换管860米'],
            ['永久桥', '10%', '县交通', '设计完成，年底开工'],
            ['茶园补种28亩', '60%', '农户', '苗木已发'],
          ],
        ),
        p('还住在亲友家的2户，每户每月补助租金300元，发到搬回为止。'),
        contact('村里', ['0595-23001505']),
        signed(t.after(storm, 50), '湖头镇山都村村民委员会'),
      ],
    }),
    demoPosting(EMERGENCY, 'hazards', t.at(t.ago(260), '11:40'), {
      title: '地质灾害隐患点和责任人公开',
      field: 'disaster',
      items: ['disaster.hazards'],
      formedOn: t.ago(266),
      summary: '湖头、尚卿两个乡镇的隐患点、威胁户数、巡查员职务和避灾点。',
      blocks: [
        table(
          '隐患点',
          ['编号', '位置', '类型', '威胁户数', '巡查', '避灾点'],
          [
            ['HT-01', '湖头镇横山村东坑', '滑坡', '4', '村护林员，雨天每2小时', '党群服务中心'],
            ['HT-02', '湖头镇山都村桥头', '崩塌', '7', '村水管员，雨天每2小时', '村部二楼'],
            ['SQ-01', '尚卿乡中山村后山坡脚', '滑坡', '6', '村网格员，雨天每2小时', '村部二楼'],
            ['SQ-02', '尚卿乡福林村学校后坡', '崩塌', '4', '村网格员，雨天每2小时', '福林小学'],
          ],
        ),
        p('每个点都有一张“防灾明白卡”，写明往哪里跑、找谁、带什么，贴在门后。没有收到的，向村里要。'),
        contact('报告裂缝、掉石', ['0595-23006104', '12345']),
        signed(t.ago(266), '安溪县自然资源局'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-shelter', t.at(t.last(4, 28), '17:20'), {
      title: '横山村避灾点和转移路线',
      field: 'disaster',
      items: ['disaster.safety-tips', 'disaster.hazards'],
      formedOn: t.before(t.last(4, 28), 2),
      part: ANNOUNCEMENT,
      summary: '按村民小组分好避灾点，听到铜锣连敲就走；谁来接老人，也写在这里。',
      blocks: [
        table(
          '避灾点',
          ['村民小组', '去哪里', '走哪条路', '谁来叫、谁来接'],
          [
            ['第一、二组', '党群服务中心', '过石桥，沿大路走', '组长；接送4位独居老人'],
            ['第三、四组', '横山小学', '走茶厂路，不走溪边', '组长；接送3位'],
            ['第五、六组', '老人活动中心', '从南坡岭下来，不过水库坝', '组长；接送5位'],
          ],
        ),
        h1('一、', '信号'),
        counted('大喇叭通知：做准备；', '铜锣连敲：马上走；', '断电断网：以敲门和铜锣为准。'),
        h1('二、', '带什么'),
        p('身份证、社保卡、常用药、手机、一瓶水。牲畜和家电不要管，人走了再说。'),
        contact('村防汛值班', ['0595-23001504']),
        signed(t.before(t.last(4, 28), 2), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(STATION, 'running-warning', instantOf(instantMs(t.now) - 90 * 60_000), runningWarning(t)),
  ];
}

/** A warning of the season, so that there is one running whenever the demo is made. */
function runningWarning(t: DemoTime): Parameters<typeof demoPosting>[3] {
  const sentAt = instantOf(instantMs(t.now) - 2 * HOUR),
    expiresAt = instantOf(instantMs(t.now) + 30 * HOUR);
  const dry = [10, 11, 12, 1, 2, 3].includes(Number(t.today.slice(5, 7)));
  const common = { startsAt: sentAt, sentAt, expiresAt };
  const warning: Warning = dry
    ? relayed({
        ...common,
        hazard: '森林火险',
        level: 'yellow',
        number: `安气预警〔${yearOf(t.today)}〕36号`,
        area: '全县林区',
        caution: '天气干燥，风力较大，枯草枯叶多，极易引发森林火灾',
        measures: '停止野外用火和炼山；进山路口加强查火；景区、坟山加派人员；发现火情打12119，不要自己上山扑救',
      })
    : relayed({
        ...common,
        hazard: '暴雨',
        level: 'blue',
        number: `安气预警〔${yearOf(t.today)}〕18号`,
        area: '湖头镇、感德镇、剑斗镇、祥华乡',
        caution: '未来12小时雨量可达50毫米，局地有短时强降水',
        measures: '收衣收谷，检查屋后排水沟；不到河边、山边停留；地质灾害点加强巡查',
      });
  return {
    title: dry ? '森林火险黄色预警信号' : '暴雨蓝色预警信号',
    field: 'disaster',
    items: ['disaster.warnings'],
    formedOn: civilDayAt(sentAt),
    summary: warning.caution,
    part: { kind: 'warning', warning },
    blocks: [
      p(dry ? '未来两天继续晴好干燥，北风3到4级，请各乡镇严格野外火源管理。' : '请各乡镇注意防范山洪、滑坡和低洼处积水。'),
      contact('县气象台', ['0595-23006105', '12121']),
    ],
  };
}

/** The board relays weather warnings, and never authors them (气象灾害防御条例 art. 30). */
function relayed(element: Omit<Warning, 'issuedBy' | 'relayed'>): Warning {
  return {
    ...element,
    issuedBy: '安溪县气象台',
    relayed: { source: '安溪县气象台', ...(element.number === undefined ? {} : { number: element.number }) },
  };
}
