import { civilDate } from '../../domain/civil-date.ts';
import type { Block } from '../../domain/posting/block.ts';
import { readNumber } from '../../domain/notice-import/numbering.ts';
import { PLAN, PLAN_BLOCKS } from '../plan.ts';
import { OFFICE_HOURS, attached, complaints, contact, counted, h1, p, plain, signed, table } from './demo-blocks.ts';
import { county } from './demo-places.ts';
import { type DemoPosting, demoPosting } from './demo-posting.ts';
import { type DemoTime, OPENED_DAYS_AGO } from './demo-time.ts';

const OFFICE = county('安溪县人民政府办公室');

/** The plan itself, what explains it, and how to ask for more 依申请公开. */
export function planPostings(t: DemoTime): readonly DemoPosting[] {
  return [
    demoPosting(OFFICE, 'plan', t.at(t.ago(OPENED_DAYS_AGO), '09:00'), {
      title: PLAN.title,
      field: 'general',
      items: ['decision.documents', 'er.superior'],
      formedOn: civilDate(PLAN.signedOn),
      docNumber: PLAN.documentNumber,
      issuers: [PLAN.issuer],
      summary: '社会公益事业七个领域要公开什么、由谁公开、通过哪些渠道、多久之内公开。',
      blocks: planBlocks(),
    }),
    demoPosting(OFFICE, 'plan-explained', t.at(t.ago(OPENED_DAYS_AGO - 6), '10:30'), {
      title: '一图读懂：社会公益事业信息公开，跟我有什么关系',
      field: 'general',
      items: ['decision.interpretation'],
      formedOn: t.ago(OPENED_DAYS_AGO - 3),
      summary: '哪七个领域、多久公开、在哪里看、没公开怎么办，一页说清楚。',
      part: (idOf) => ({
        kind: 'interpretation',
        interprets: { postingId: idOf('plan'), docNumber: PLAN.documentNumber, title: PLAN.title },
      }),
      blocks: [
        h1('一、', '公开哪七个领域'),
        plain(
          '脱贫攻坚：扶持谁、谁来扶、怎么扶、如何退；',
          '社会救助和社会福利：低保、特困、医疗救助、残疾人、儿童；',
          '教育：招生、资助、食堂；',
          '基本医疗卫生：门诊、疫苗、食品安全；',
          '环境保护：空气、水、森林；',
          '灾害事故救援：预警、避灾、救灾款物；',
          '公共文化体育：场馆、演出、球场。',
        ),
        h1('二、', '多久之内公开'),
        table(
          '公开时限',
          ['事项', '时限', '从哪天算'],
          [
            ['一般信息', '20个工作日', '形成或变更之日'],
            ['行政许可、行政处罚', '7个工作日', '作出决定之日'],
            ['预警', '马上', '发布之时'],
            ['申请公开的答复', '20个工作日', '收到申请之日'],
          ],
          { note: '另有规定的从其规定。第一天不算，节假日不算工作日。' },
        ),
        h1('三、', '在哪里看'),
        p('村公告栏、这块电子公告栏、县政府网站、广播、便民服务中心的屏幕。没有网络时，手机上看过的内容仍然打得开。'),
        h1('四、', '没公开、公开得看不懂怎么办'),
        p('先打上面的监督电话，也可以在本页点“我要反映”；县里把公开工作纳入年度考核。'),
        complaints('0595-23008101'),
        signed(t.ago(OPENED_DAYS_AGO - 3), '安溪县人民政府办公室'),
      ],
    }),
    demoPosting(OFFICE, 'request-guide', t.at(t.ago(520), '14:30'), {
      title: '政府信息公开申请办事指南',
      field: 'general',
      items: ['ms.service-guide', 'ms.rural-process'],
      formedOn: t.ago(524),
      summary: '想看的信息没有公开，可以申请；不收钱，20个工作日内答复。',
      part: { kind: 'guide', guide: { service: '政府信息公开申请', reviewedOn: t.ago(524) } },
      blocks: [
        h1('一、', '怎么申请'),
        counted(
          '当面交、邮寄、网上填表都可以；不会写字的可以口述，由窗口代填；',
          '写明姓名、联系方式、要什么信息、用什么形式；',
          '不需要说明用途。',
        ),
        h1('二、', '多久有结果'),
        p(
          '能当场给的当场给；不能的，20个工作日内答复；情况复杂的延长不超过20个工作日，并告诉你。内容不清楚的，7个工作日内请你补正，只补一次。',
        ),
        h1('三、', '结果可能是'),
        plain(
          '给你（或者告诉你在哪里已经公开了）；',
          '给一部分，涉及他人隐私、商业秘密的遮住；',
          '不给，写明理由和依据；',
          '不归我们管，告诉你该找谁。',
        ),
        h1('四、', '收不收钱'),
        p('不收。只有同一个人大量、反复申请的，按国家规定收信息处理费。'),
        h1('五、', '不同意怎么办'),
        p('可以向上一级机关举报投诉、申请行政复议，或者向法院起诉。'),
        contact('受理窗口', ['0595-23008102'], { address: '县行政服务中心政务公开窗口', hours: OFFICE_HOURS }),
        attached('政府信息公开申请表', '1'),
        signed(t.ago(524), '安溪县人民政府办公室'),
      ],
    }),
  ];
}

/** The plan's paragraphs with their numbers set apart; not one word is changed. */
function planBlocks(): readonly Block[] {
  return PLAN_BLOCKS.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph' || block.role !== undefined) return [block];
    const number = readNumber(block.text);
    if (!number) return [block];
    const [first = '', ...rest] = number.text.split(/(?<=。)/u);
    if (rest.length === 0 || first.length > 14 || number.level === 5)
      return [{ type: 'list', items: [{ marker: number.marker, text: number.text }] }];
    return [
      { type: 'heading', level: number.level, number: number.marker, text: first.replace(/。$/u, '') },
      { type: 'paragraph', text: rest.join('') },
    ];
  });
}
