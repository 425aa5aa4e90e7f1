import { addDays, endOfDay } from '../../domain/civil-date.ts';
import {
  OFFICE_HOURS,
  complaints,
  contact,
  counted,
  fund,
  h0,
  h1,
  note,
  p,
  plain,
  signed,
  spanned,
  table,
  withTotal,
} from './demo-blocks.ts';
import { HENGSHAN, HUTOU, SHANGQING, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, md, yearOf, zh } from './demo-time.ts';

const HEALTH = county('安溪县卫生健康局');
const MARKET = county('安溪县市场监督管理局');

/** 基本医疗卫生, with food safety. */
export function healthPostings(t: DemoTime): readonly DemoPosting[] {
  const month = t.month(0),
    clinic = t.ago(48),
    flu = t.last(10, 12),
    penal = t.ago(33);
  return [
    demoPosting(HEALTH, 'public-health', t.at(t.ago(500), '10:20'), {
      title: '国家基本公共卫生服务：免费项目和怎么享受',
      field: 'health',
      items: ['health.ph-items', 'health.ph-content', 'health.care-items', 'health.care-content'],
      formedOn: t.ago(505),
      summary: '建档、体检、慢病管理、孕产妇和儿童保健、预防接种，都不收钱。',
      part: { kind: 'guide', guide: { service: '基本公共卫生服务', reviewedOn: t.ago(505) } },
      blocks: [
        table(
          '免费项目',
          ['谁', '做什么', '多久一次', '找谁'],
          [
            ['所有居民', '建立健康档案', '一次，随时更新', '村卫生所、卫生院'],
            ['65岁以上老人', '体检和健康指导', '每年一次', '卫生院、村卫生所'],
            ['高血压、糖尿病患者', '随访、测血压血糖', '每年至少4次', '家庭医生'],
            ['孕产妇', '产前检查、产后访视', '孕期5次，产后2次', '卫生院妇幼门诊'],
            ['0—6岁儿童', '体检、发育评估', '满月起按月龄', '卫生院儿保门诊'],
            ['儿童', '国家免疫规划疫苗', '按接种本', '卫生院接种门诊'],
            ['严重精神障碍、结核病患者', '随访管理', '按病情', '卫生院公卫科'],
          ],
        ),
        h1('一、', '钱由谁出'),
        p('中央、省、市、县财政按常住人口补助，每人每年94元，全部用于上面这些服务，不直接发给个人。'),
        h1('二、', '没做到怎么办'),
        p('服务次数登记在健康档案里，本人可以查。次数对不上、收了费的，请打监督电话。'),
        contact('监督电话', ['0595-23004101', '12320']),
        signed(t.ago(505), '安溪县卫生健康局'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-doctors', t.at(t.workingDaysOn(month.to, 2), '08:40'), {
      title: '湖头镇中心卫生院门诊安排和预约办法',
      field: 'health',
      items: ['health.doctors', 'health.booking', 'health.care-process', 'health.convenience'],
      formedOn: t.workingDaysOn(month.to, 1),
      issuers: ['湖头镇中心卫生院'],
      summary: '各科门诊时间、预约方式和就诊流程；老人可以不预约，走绿色通道。',
      blocks: [
        table(
          '门诊安排',
          ['科室', '星期一至五', '星期六', '星期日', '出诊医师（示例）'],
          [
            ['内科', '全天', '全天', '上午', '陈×× 主治医师'],
            ['中医科', '全天', '上午', '停诊', '林×× 副主任医师'],
            ['妇幼门诊', '全天', '上午', '停诊', '王×× 主治医师'],
            ['儿科', '全天', '全天', '上午', '黄×× 主治医师'],
            ['口腔科', '周二、四全天', '全天', '停诊', '李×× 医师'],
            ['接种门诊', '周一、三、五上午', '全天', '停诊', '苏×× 主管护师'],
          ],
        ),
        h1('一、', '预约'),
        plain('电话预约：提前一天上午8点以后；', '现场预约：挂号窗口、自助机；', '65岁以上、残疾人、军人不用预约，直接到一楼“优先窗口”。'),
        h1('二、', '看病流程'),
        counted(
          '带社保卡或身份证到窗口或自助机取号；',
          '到科室门口候诊；',
          '检查、取药都可以用社保卡直接结算；',
          '没有手机不影响看病，窗口收现金。',
        ),
        contact('预约电话', ['0595-23001205'], { hours: '每天8:00—17:30' }),
        contact('急诊（24小时）', ['0595-23001206', '120']),
        signed(t.workingDaysOn(month.to, 1), '湖头镇中心卫生院'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-outreach', t.at(t.ago(60), '09:00'), {
      title: '湖头镇中心卫生院下村义诊安排',
      field: 'health',
      items: ['health.education', 'health.convenience'],
      formedOn: t.ago(61),
      part: ANNOUNCEMENT,
      issuers: ['湖头镇中心卫生院'],
      expiresAt: endOfDay(clinic),
      summary: '四个村的义诊日期和项目，最后一场结束后本通知自动撤下。',
      blocks: [
        table(
          '日程',
          ['日期', '村', '地点'],
          [
            [md(t.ago(56)), '横山村', '党群服务中心'],
            [md(t.ago(54)), '山都村', '村部'],
            [md(t.ago(51)), '前山村', '小学操场'],
            [md(clinic), '美溪村', '老人活动中心'],
          ],
        ),
        p('免费测血压、血糖、视力，讲解用药；带上正在吃的药。'),
        contact('询问', ['0595-23001205']),
        signed(t.ago(61), '湖头镇中心卫生院'),
      ],
    }),
    demoPosting(HENGSHAN, 'hengshan-checkup', t.at(t.ago(24), '08:30'), {
      title: '横山村65岁以上老人免费体检通知',
      field: 'health',
      items: ['health.ph-progress', 'health.ph-content'],
      formedOn: t.ago(25),
      part: ANNOUNCEMENT,
      validUntil: addDays(t.today, 6),
      issuers: ['湖头镇中心卫生院', '湖头镇横山村村民委员会'],
      summary: '今年还没体检的61位老人，请按村民小组的时间到村卫生所；走不动的上门做。',
      blocks: [
        p('全村65岁以上老人218人，已经体检157人。还没做的请按下面的时间来，早上空腹，带身份证或社保卡。'),
        table(
          '时间',
          ['村民小组', '日期', '时间'],
          [
            ['第一、二组', md(t.ago(20)), '7:00—10:00'],
            ['第三、四组', md(t.ago(13)), '7:00—10:00'],
            ['第五、六组', md(t.ago(6)), '7:00—10:00'],
            ['补检（所有小组）', md(t.workingDaysOn(t.today, 3)), '7:00—11:00'],
          ],
        ),
        plain(
          '项目：量身高体重血压，查血常规、血糖、血脂、肝肾功能、尿常规、心电图、腹部B超；',
          '全部免费，谁收钱都可以举报；',
          '结果一周内由家庭医生送到手上，并当面讲清楚。',
        ),
        contact('村卫生所', ['0595-23001503']),
        contact('上门体检登记', ['0595-23001205']),
        signed(t.ago(25), '湖头镇横山村村民委员会'),
      ],
    }),
    demoPosting(HEALTH, 'flu', t.at(flu, '09:45'), {
      title: '秋冬季流感疫苗接种公告',
      field: 'health',
      items: ['health.immunisation', 'health.disease'],
      formedOn: t.before(flu, 2),
      part: ANNOUNCEMENT,
      summary: '60岁以上老人、中小学生和慢性病患者优先接种；哪些人免费、到哪里打。',
      blocks: [
        table(
          '接种对象和费用',
          ['对象', '费用', '优先'],
          [
            ['65岁以上本县户籍老人', '免费', '是'],
            ['60—64岁', '自费55元起', '是'],
            ['中小学生', '自费55元起，自愿', '是'],
            ['慢性病患者、孕妇', '自费，先问医生', '是'],
            ['其他人', '自费', '否'],
          ],
        ),
        h0('到哪里打'),
        p('24个乡镇卫生院接种门诊都能打，周一、三、五上午和周六。老人集中的村由卫生院上门，日期由村里通知。'),
        h0('这些情况先不要打'),
        plain('正在发烧；', '对疫苗成分过敏；', '以前打这种疫苗出现过严重反应。'),
        p('接种后请留下观察30分钟。'),
        contact('接种咨询', ['0595-23004102', '12320']),
        signed(t.before(flu, 2), '安溪县疾病预防控制中心'),
      ],
    }),
    demoPosting(HEALTH, 'family-reward', t.at(t.ago(280), '15:00'), {
      title: '计划生育家庭奖励和特殊困难家庭扶助政策解读',
      field: 'health',
      items: ['health.fp-reward', 'health.fp-hardship', 'assistance.family-planning'],
      formedOn: t.ago(286),
      summary: '哪些家庭可以领奖励扶助、特别扶助，标准多少，怎样申报。',
      part: { kind: 'interpretation', interprets: { title: '农村部分计划生育家庭奖励扶助和特别扶助制度' } },
      blocks: [
        table(
          '标准',
          ['项目', '条件（简要）', '标准'],
          [
            ['奖励扶助', '农村独生子女或两女户，年满60周岁', '每人每月120元'],
            ['特别扶助（伤残）', '独生子女三级以上残疾，女方满49周岁', '每人每月460元'],
            ['特别扶助（死亡）', '独生子女死亡，女方满49周岁', '每人每月590元'],
          ],
        ),
        p(
          '每年11月起受理下一年的申报，3月底前确认，7月底前发到账上。本人在乡镇便民服务中心填表，镇里核对户籍和婚育信息，不需要自己开证明。',
        ),
        p('特别扶助对象的名单不公示；有专人联系，看病有绿色通道，联系电话写在发给本人的联系卡上。'),
        contact('咨询电话', ['0595-23004103'], { hours: OFFICE_HOURS }),
        signed(t.ago(286), '安溪县卫生健康局'),
      ],
    }),
    demoPosting(HEALTH, 'medical-complaints', t.at(t.ago(340), '11:15'), {
      title: '医疗服务投诉渠道和办理情况',
      field: 'health',
      items: ['health.complaints', 'health.misconduct', 'health.required'],
      formedOn: t.ago(346),
      summary: '看病遇到问题向谁投诉、多久回复；上一年受理312件，办结309件。',
      blocks: [
        h0('怎么投诉'),
        counted(
          '医院一楼“医患沟通办”，当场能处理的当场处理；',
          '打县卫健局投诉电话，5个工作日内回复；',
          '匿名也受理，但无法回复处理结果。',
        ),
        table(
          '上一年办理情况',
          ['类别', '受理', '属实', '办结'],
          withTotal(
            [
              ['服务态度', '128', '61', '128'],
              ['收费', '74', '32', '74'],
              ['等候时间', '86', '70', '86'],
              ['医疗质量', '24', '5', '21'],
            ],
            1,
          ),
          { unit: '件', note: '医疗质量类有3件正在鉴定。属实的收费问题全部退款，共退18640.50元。' },
        ),
        contact('投诉电话', ['0595-23004104', '12345']),
        signed(t.ago(346), '安溪县卫生健康局'),
      ],
    }),
    demoPosting(HEALTH, 'epidemic-tips', t.at(t.ago(14), '17:30'), {
      title: '近期传染病防控提示',
      field: 'health',
      items: ['health.epidemic', 'health.education', 'health.emergency'],
      formedOn: t.ago(14),
      part: ANNOUNCEMENT,
      summary: '学校里呼吸道感染有所增多，家里和学校怎么防；不需要恐慌，也不要带病上课。',
      blocks: [
        p(
          `县疾控中心监测显示，${t.month(0).label}以来，中小学、幼儿园的呼吸道感染就诊人数比上月多一成多，以普通感冒、流感为主，没有发现重症聚集。`,
        ),
        counted(
          '咳嗽、发热的孩子在家休息，退热满48小时再上学，学校不记缺勤、不扣全勤；',
          '教室每节课间开窗通风，饭前便后洗手；',
          '家里的老人和慢性病患者，尽快接种流感疫苗；',
          '持续高热三天、呼吸急促、精神很差，马上去医院。',
        ),
        p('学校一个班一周内有10例以上发热，要在24小时内报告卫生院，由疾控指导是否停课，不由学校自己决定。'),
        contact('疾控咨询', ['0595-23004105', '12320']),
        signed(t.ago(14), '安溪县疾病预防控制中心'),
      ],
    }),
    demoPosting(MARKET, 'food-inspection', t.at(t.workingDaysOn(month.to, 6), '10:30'), {
      title: `${month.label}食品安全监督抽检信息`,
      field: 'health',
      items: ['health.food-notices', 'health.food-inspection'],
      formedOn: t.workingDaysOn(month.to, 4),
      summary: `${month.label}抽检食品284批次，合格279批次，不合格5批次已下架、召回并立案。`,
      blocks: [
        table(
          '抽检情况',
          ['类别', '抽检', '合格', '不合格', '合格率'],
          [
            ['茶叶', '62', '62', '0', '100%'],
            ['粮食加工品（含米粉）', '48', '47', '1', '97.9%'],
            ['食用农产品', '96', '93', '3', '96.9%'],
            ['餐饮具', '40', '39', '1', '97.5%'],
            ['糕点、糖果', '38', '38', '0', '100%'],
            ['合计', '284', '279', '5', '98.2%'],
          ],
          { unit: '批次' },
        ),
        h1('一、', '不合格的是什么'),
        table(
          '不合格产品',
          ['样品', '项目', '处置'],
          [
            ['豆芽（散装）', '6-苄基腺嘌呤', '下架、立案'],
            ['韭菜（散装）', '腐霉利', '下架、追溯到种植户'],
            ['香蕉（散装）', '吡虫啉', '下架、立案'],
            ['米粉（散装）', '水分', '责令整改、复检合格'],
            ['餐盘（自行消毒）', '大肠菌群', '停用、复检合格'],
          ],
        ),
        h1('二、', '买到了怎么办'),
        p('凭小票或付款记录到购买处退货；商家拒绝的，打12315。'),
        contact('举报电话', ['0595-23004106', '12315']),
        signed(t.workingDaysOn(month.to, 4), '安溪县市场监督管理局'),
      ],
    }),
    demoPosting(MARKET, 'food-penalties', t.at(t.workingDaysOn(penal, 4), '16:45'), {
      title: '食品安全行政处罚信息（示例单位）',
      field: 'health',
      items: ['health.food-penalties'],
      formedOn: penal,
      docNumber: `安市监处罚〔${yearOf(penal)}〕27号`,
      summary: '两家单位因超范围添加、无证经营被处罚，自作出决定之日起7个工作日内公开。',
      blocks: [
        table(
          '处罚决定',
          ['单位（示例名）', '违法事实', '依据', '处罚'],
          [
            ['甲食品加工坊', '豆制品超范围使用食品添加剂', '《食品安全法》第一百二十四条', '没收违法所得320元，罚款6000元'],
            ['乙小吃店', '未取得食品经营许可', '《食品安全法》第一百二十二条', '没收工具，罚款5000元'],
          ],
        ),
        p('按规定，处罚决定自作出之日起7个工作日内公开；决定被依法变更、撤销的，三个工作日内撤回公开并说明理由。'),
        complaints('0595-23004106'),
        signed(penal, '安溪县市场监督管理局'),
      ],
    }),
    demoPosting(SHANGQING, 'shangqing-water-licence', t.at(t.last(7, 28), '10:40'), {
      title: '尚卿乡农村供水单位卫生许可和水质情况',
      field: 'health',
      items: ['health.licensing', 'health.staff'],
      formedOn: t.before(t.last(7, 28), 5),
      summary: '4处集中供水点的卫生许可、管水人员健康证和末梢水检测结果。',
      blocks: [
        spanned(
          '供水点情况',
          [
            [
              { text: '供水点', rowspan: 2 },
              { text: '服务人口', rowspan: 2 },
              { text: '许可和人员', colspan: 2 },
              { text: '末梢水（上半年）', colspan: 2 },
            ],
            [{ text: '卫生许可' }, { text: '健康证' }, { text: '检测' }, { text: '合格' }],
          ],
          [
            ['集镇水厂', '6820', '有效', '5人', '6次', '6次'],
            ['中山供水点', '1240', '有效', '2人', '2次', '2次'],
            ['灶美供水点', '1630', '有效', '2人', '2次', '2次'],
            ['福林供水点', '980', '换证中', '2人', '2次', '1次'],
          ],
          { note: '福林供水点一次菌落总数偏高，清洗水池、加强消毒后复检合格。' },
        ),
        fund({
          caption: '水质检测经费',
          total: 36_000,
          source: '乡财政预算',
          lines: [
            ['末梢水检测', '县疾控中心', 28_800, 28_800],
            ['消毒药剂', '供应商', 7_200, 5_460],
          ],
        }),
        contact('水不干净，请打', ['0595-23001304']),
        note(`下一次检测：${zh(t.workingDaysOn(t.today, 15))}前后，结果5个工作日内公布。`),
        signed(t.before(t.last(7, 28), 5), '安溪县尚卿乡人民政府'),
      ],
    }),
  ];
}
