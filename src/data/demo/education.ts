import { addDays } from '../../domain/civil-date.ts';
import {
  OFFICE_HOURS,
  attached,
  contact,
  counted,
  detailed,
  fund,
  h1,
  h2,
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
import { HUTOU, XIPING, county } from './demo-places.ts';
import { ANNOUNCEMENT, type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, md, yearOf, zh } from './demo-time.ts';

const SCHOOLS = county('安溪县教育局');

/** 教育. */
export function educationPostings(t: DemoTime): readonly DemoPosting[] {
  const enrol = t.last(6, 12),
    y = yearOf(enrol),
    results = addDays(enrol, 68),
    nutrition = t.last(9, 18),
    aid = t.last(9, 3);
  const resultsUp = results < t.today ? results : t.ago(9);
  return [
    demoPosting(SCHOOLS, 'enrol-policy', t.at(enrol, '09:00'), {
      title: `安溪县教育局关于${y}年秋季中小学、幼儿园招生工作的通告`,
      field: 'education',
      items: ['education.admission-policy', 'education.admission-conditions', 'education.admission-area'],
      formedOn: t.before(enrol, 6),
      docNumber: `安教综〔${y}〕58号`,
      part: ANNOUNCEMENT,
      summary: '今年秋季义务教育免试就近入学，登记、审核、录取、公布的时间和办法。',
      blocks: [
        p('义务教育阶段免试、就近入学，公办和民办同步招生，不得以任何形式考试或者面试选拔。现将有关事项通告如下：'),
        h1('一、', '入学年龄'),
        counted(
          `小学一年级：${Number(y) - 6}年8月31日（含）以前出生；`,
          `幼儿园小班：${Number(y) - 3}年8月31日（含）以前出生；`,
          '残疾儿童可以申请随班就读、特殊教育学校就读或者送教上门。',
        ),
        h1('二、', '时间安排'),
        table(
          '招生日程',
          ['事项', '小学、初中', '幼儿园'],
          [
            ['公布招生范围', md(enrol), md(enrol)],
            ['网上登记', `${md(addDays(enrol, 18))}起10天`, `${md(addDays(enrol, 25))}起7天`],
            ['现场核对材料', `${md(addDays(enrol, 34))}起4天`, `${md(addDays(enrol, 36))}起3天`],
            ['公布结果', md(results), md(results)],
          ],
        ),
        h1('三、', '材料'),
        h2('（一）', '本县户籍'),
        p('户口簿、不动产权证（或者房屋租赁备案证明）、预防接种查验证明。'),
        h2('（二）', '随迁子女'),
        p('居住证，以及父母一方的劳动合同或者营业执照。办法见《随迁子女入学办事指南》。'),
        h1('四、', '不要花冤枉钱'),
        p('没有“内部名额”“占位费”，谁向你收钱承诺学位，请打电话举报。'),
        contact('招生咨询和举报', ['0595-23003101', '12345'], { hours: OFFICE_HOURS }),
        attached('各校招生范围一览表', '1'),
        signed(t.before(enrol, 6), '安溪县教育局'),
      ],
    }),
    demoPosting(SCHOOLS, 'migrant-guide', t.at(t.before(enrol, 12), '15:20'), {
      title: '随迁子女入学办事指南',
      field: 'education',
      items: ['education.migrant-measures', 'education.migrant-process', 'education.migrant-documents', 'education.migrant-handling'],
      formedOn: t.before(enrol, 15),
      summary: '在安溪务工、经商、居住的外地家庭，孩子上学要带什么、到哪里登记、怎么派位。',
      part: { kind: 'guide', guide: { service: '随迁子女入学', reviewedOn: t.before(enrol, 15) } },
      blocks: [
        h1('一、', '条件'),
        p('父母一方在本县居住并领有居住证，孩子随父母在本县共同居住。'),
        h1('二、', '材料'),
        counted('孩子和父母的户口簿；', '父母一方的居住证；', '劳动合同、营业执照、租房备案，三样有一样即可；', '预防接种查验证明。'),
        h1('三、', '怎么办'),
        table(
          '办理方式',
          ['方式', '怎么做', '多久'],
          [
            ['网上', '“福建入学”栏目登记，上传照片', '随时，审核3天内有结果'],
            ['现场', '居住地学校招生办', '登记期间每天受理'],
            ['代办', '村（社区）网格员帮助登记', '当天'],
          ],
        ),
        p('优先安排在公办学校；居住地学校满额的，由县里就近派位，不得拒收，也不得收借读费。'),
        contact('咨询电话', ['0595-23003102'], { hours: OFFICE_HOURS }),
        signed(t.before(enrol, 15), '安溪县教育局'),
      ],
    }),
    demoPosting(SCHOOLS, 'enrol-results', t.at(t.before(resultsUp, 0), '17:00'), {
      title: `${y}年秋季义务教育招生结果`,
      field: 'education',
      items: ['education.admission-results', 'education.dropout'],
      formedOn: t.before(resultsUp, 2),
      summary: '小学一年级和初中一年级的计划数、录取数，以及随迁子女、残疾儿童入学情况。',
      blocks: [
        spanned(
          '招生结果',
          [
            [
              { text: '类别', rowspan: 2 },
              { text: '小学一年级', colspan: 2 },
              { text: '初中一年级', colspan: 2 },
              { text: '合计', rowspan: 2 },
            ],
            [{ text: '公办' }, { text: '民办' }, { text: '公办' }, { text: '民办' }],
          ],
          withTotal(
            [
              ['本县户籍', '11206', '640', '12980', '1120', '25946'],
              ['随迁子女', '1342', '96', '864', '88', '2390'],
              ['残疾儿童（随班就读）', '38', '0', '41', '2', '81'],
            ],
            1,
          ),
          { unit: '人' },
        ),
        p(
          '民办学校报名人数超过计划的2所，由电脑随机派位，派位过程有家长代表、公证人员在场。适龄儿童没有登记的，由学校和村里逐户核实去向。',
        ),
        p('录取名单由各校以学校和班级为单位通知家长，不在网上公布孩子姓名。'),
        contact('对结果有疑问', ['0595-23003101']),
        signed(t.before(resultsUp, 2), '安溪县教育局'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-areas', t.at(t.after(enrol, 5), '10:00'), {
      title: `${y}年湖头镇小学招生范围和学校情况`,
      field: 'education',
      items: ['education.admission-area', 'education.admission-schools'],
      formedOn: t.after(enrol, 3),
      summary: '镇里7所小学各招哪些村、计划几个班、有没有寄宿和校车。',
      blocks: [
        table(
          '招生范围和学校情况',
          ['学校', '招生范围', '计划班数', '寄宿', '午餐', '校车'],
          [
            ['湖头中心小学', '湖一、湖二、湖三、湖四村，宗城、下东社区', '6', '否', '有', '无'],
            ['第二中心小学', '埔美、前溪、后溪村，四角井、新都社区', '4', '否', '有', '无'],
            ['溪美小学', '溪美、汤头、福寿村', '2', '否', '有', '有'],
            ['横山小学', '横山、半岭、大埔村', '1', '否', '有', '有'],
            ['山都小学', '山都、高山、云林村', '1', '是', '有', '有'],
            ['产贤小学', '产贤、桥头、竹山村', '1', '否', '有', '无'],
            ['美溪小学', '美溪、上田、登贤村', '1', '是', '有', '有'],
          ],
          { note: '没有列出的村，按路程就近到相邻学校登记，由镇教育办统一安排。' },
        ),
        p('一年级每班不超过45人。横山小学一年级不足15人时仍然开班，不并班、不撤点。'),
        contact('镇教育办公室', ['0595-23001203'], { hours: OFFICE_HOURS }),
        signed(t.after(enrol, 3), '安溪县湖头镇人民政府'),
      ],
    }),
    demoPosting(HUTOU, 'hutou-kindergarten', t.at(t.after(enrol, 8), '11:00'), {
      title: `湖头镇中心幼儿园${y}年秋季招生通告`,
      field: 'education',
      items: ['education.admission-conditions', 'education.measures-preschool'],
      formedOn: t.after(enrol, 6),
      part: ANNOUNCEMENT,
      issuers: ['湖头镇中心幼儿园'],
      validUntil: addDays(enrol, 60),
      summary: '小班招4个班120人，先招服务区内的孩子，超额时电脑摇号。',
      blocks: [
        h1('一、', '招多少'),
        p('小班4个班，每班不超过30人；中班、大班有空位时插班。'),
        h1('二、', '先后顺序'),
        points(
          '烈士、军人、消防救援人员子女，按国家规定优先；',
          '服务区内户籍并实际居住的；',
          '服务区内居住的随迁子女；',
          '还有空位时，面向全镇。',
        ),
        p('同一顺序超过空位的，当着家长的面电脑摇号。'),
        h1('三、', '收费'),
        table(
          '每月收费',
          ['项目', '金额', '说明'],
          [
            ['保教费', '420元', '省示范园标准，县里核定'],
            ['伙食费', '按天11元', '退多补少，每月公布'],
            ['书本、床被', '0元', '不统一收，自愿自备'],
          ],
        ),
        p('低保、特困、监测对象和残疾儿童免保教费。'),
        contact('报名电话', ['0595-23001204'], { person: '园务办公室' }),
        signed(t.after(enrol, 6), '湖头镇中心幼儿园'),
      ],
    }),
    demoPosting(SCHOOLS, 'aid-standard', t.at(aid, '14:40'), {
      title: `${yearOf(aid)}年秋季学生资助政策一览`,
      field: 'education',
      items: ['education.aid-policy', 'education.aid-standard', 'education.aid-procedure', 'education.aid-recipients'],
      formedOn: t.before(aid, 4),
      summary: '从幼儿园到大学有哪些资助、每人多少钱、怎么申请。',
      blocks: [
        table(
          '资助项目和标准',
          ['阶段', '项目', '对象', '标准'],
          [
            ['幼儿园', '助学金', '低保、监测对象等', '每年1600元'],
            ['小学、初中', '生活补助', '寄宿的困难学生', '每年1250元、1500元'],
            ['小学、初中', '生活补助', '不寄宿的困难学生', '每年625元、750元'],
            ['普通高中', '免学费、助学金', '困难学生', '免学费，另每年2000元左右'],
            ['中职', '免学费、助学金', '全体免学费；一、二年级困难学生有助学金', '每年2300元'],
            ['大学', '生源地助学贷款', '家庭困难的大学生', '每年最高20000元，在校期间不付利息'],
          ],
        ),
        h1('一、', '怎么申请'),
        p(
          '每学期开学填一张《家庭经济困难学生认定申请表》，交班主任。不需要村里、镇里盖“贫困证明”。已经是低保、特困、监测对象的，学校直接比对，不用交材料。',
        ),
        h1('二、', '怎么公布'),
        p('学校公示只写班级、受助人数和标准，不公布孩子姓名，不在班上举手投票评困难。'),
        contact('学生资助中心', ['0595-23003103'], { hours: OFFICE_HOURS }),
        attached('家庭经济困难学生认定申请表', '1'),
        signed(t.before(aid, 4), '安溪县教育局'),
      ],
    }),
    demoPosting(SCHOOLS, 'nutrition', t.at(nutrition, '10:50'), {
      title: '农村义务教育学生营养改善计划资金使用情况',
      field: 'education',
      items: ['education.nutrition', 'education.aid-implementation'],
      formedOn: t.before(nutrition, 7),
      summary: '上学年营养改善计划覆盖86所农村学校，每生每天5元，全部用于食材。',
      blocks: [
        fund({
          caption: '上学年营养改善资金',
          total: 21_340_000,
          source: '中央补助1705万元，省市补助263万元，县级166万元',
          lines: [
            ['食材采购', '定点供应商（6家，公开招标）', 19_800_000, 19_264_320.4],
            ['食品安全检测', '第三方机构', 240_000, 240_000],
            ['厨房设备更新', '17所学校', 1_300_000, 1_188_650],
          ],
          note: '补助只能用于学生吃到嘴里的食物；厨房人员工资由县财政另外安排，不占这笔钱。',
        }),
        h1('一、', '家长怎么监督'),
        plain(
          '每天的菜单、进货单、留样照片贴在食堂门口；',
          '家长委员会每周至少一次陪餐，名单提前公布；',
          '每月伙食账在学校公告栏公布，可以复印。',
        ),
        contact('监督电话', ['0595-23003104', '12345']),
        signed(t.before(nutrition, 7), '安溪县教育局'),
      ],
    }),
    demoPosting(SCHOOLS, 'private-schools', t.at(t.ago(175), '09:25'), {
      title: '民办幼儿园办学资质和收费',
      field: 'education',
      items: ['education.private-licence', 'education.private-fees', 'education.private-area', 'education.private-quality'],
      formedOn: t.ago(181),
      summary: '部分民办幼儿园的许可、年检和收费；没有在表上的请先打电话核实再交钱。',
      blocks: [
        table(
          '资质、等级和收费',
          ['幼儿园（示例名）', '办学许可', '年检', '等级', '普惠性', '保教费/月', '伙食费/天'],
          [
            ['小茶花幼儿园', '有效', '合格', '县示范', '是', '480元', '11元'],
            ['蓝溪宝贝幼儿园', '有效', '合格', '合格园', '是', '460元', '10元'],
            ['云中幼儿园', '有效', '基本合格', '合格园', '否', '980元', '13元'],
            ['禾苗幼儿园', '有效', '合格', '市示范', '是', '520元', '11元'],
          ],
          { note: '“普惠性”指接受财政补助、按限价收费。基本合格的须在三个月内整改，复查后更新本表。' },
        ),
        p('预收保教费不得超过一个学期。中途退园，剩余月份的保教费全退。'),
        contact('举报无证办园、乱收费', ['0595-23003105', '12345']),
        signed(t.ago(181), '安溪县教育局'),
      ],
    }),
    demoPosting(SCHOOLS, 'school-inspectors', t.at(t.ago(240), '16:15'), {
      title: '责任督学挂牌督导工作进展',
      field: 'education',
      items: ['education.supervision-inspectors', 'education.supervision-random', 'education.evaluation'],
      formedOn: t.ago(246),
      summary: '42名责任督学一学期进校512次，发现问题163个，已整改149个。',
      blocks: [
        to('各学校、家长朋友：'),
        p('每所学校门口都挂着一块牌子，写着责任督学的姓名和电话。督学每月至少进校一次，随机推门听课、看食堂、问学生。'),
        table(
          '一学期督导情况',
          ['事项', '发现问题', '已整改', '正在整改'],
          withTotal(
            [
              ['作业和作息', '41', '40', '1'],
              ['收费和教辅', '22', '22', '0'],
              ['食堂和饮水', '53', '47', '6'],
              ['校园安全', '47', '40', '7'],
            ],
            1,
          ),
          { unit: '个' },
        ),
        detailed(
          ['食堂地面湿滑、排水不畅', '涉及6所学校，寒暑假施工，开学前验收'],
          ['校门口没有减速带', '涉及7所学校，已商请交通部门安排'],
        ),
        contact('责任督学办公室', ['0595-23003106']),
        signed(t.ago(246), '安溪县人民政府教育督导委员会办公室'),
        note('（此件主动公开）'),
      ],
    }),
    demoPosting(XIPING, 'xiping-dropout', t.at(t.ago(82), '09:35'), {
      title: '西坪镇义务教育控辍保学情况',
      field: 'education',
      items: ['education.dropout'],
      formedOn: t.ago(88),
      summary: '全镇没有失学辍学学生；送教上门9人，学习困难帮扶34人。',
      blocks: [
        p(
          `截至${zh(t.ago(88))}，全镇义务教育在校生2716人，没有失学辍学。镇里、学校、村里每学期开学一周内各核对一次名单，发现孩子没来上学，三天内上门。`,
        ),
        table(
          '重点帮助',
          ['类别', '人数', '怎么帮'],
          [
            ['重度残疾不能到校', '9', '每周送教一次，每次不少于2课时'],
            ['学习困难', '34', '任课老师结对，免费课后辅导'],
            ['跟父母外出', '21', '和流入地学校核对学籍，确认在读'],
          ],
        ),
        p('为保护未成年人，不公布姓名、学校和村。'),
        contact('发现孩子没上学，请告诉我们', ['0595-23001402']),
        signed(t.ago(88), '安溪县西坪镇人民政府'),
      ],
    }),
  ];
}
