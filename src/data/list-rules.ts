import type { ColumnRule, ListRule } from '../domain/draft/list-rule.ts';

const DISCLOSURE = '《政府信息公开条例》第十五条：涉及个人隐私、公开会对第三方合法权益造成损害的信息不得公开';
const LEAST = '《个人信息保护法》第六条：限于实现处理目的的最小范围';
const SENSITIVE = '《个人信息保护法》第二十八条：医疗健康、金融账户、行踪、不满十四周岁未成年人的信息是敏感个人信息';
const ASSISTANCE = '《社会救助暂行办法》第十八条、第六十一条：公示申请人和批准情况，其余个人信息保密';

/** What no list of people may show, whatever it is for. */
const NEVER: readonly ColumnRule[] = [
  { title: /身份证|证件号|证号|公民身份/, reason: `身份证件号码不公开。${LEAST}。` },
  { title: /电话|手机|联系方式|联系号码|微信/, reason: `个人电话不公开，群众有疑问打经办单位的电话。${LEAST}。` },
  { title: /卡号|账号|帐号|账户|存折|一卡通|开户/, reason: `银行账户是敏感个人信息，不公开。${SENSITIVE}。` },
  { title: /病|残疾|诊断|健康|疾|医疗|住院|手术|精神/, reason: `健康情况是敏感个人信息，不公开；需要时公布人数。${SENSITIVE}。` },
  { title: /住址|地址|门牌|户籍|户口/, reason: `写到村民小组为止，不写门牌。${LEAST}。` },
  { title: /出生|生日|年龄|性别|民族|婚姻|文化程度|政治面貌|宗教/, reason: `与群众监督无关，不公开。${LEAST}。` },
  { title: /家庭成员|子女|配偶|父母|监护人|家长/, reason: `家里其他人的姓名不公开，只写人数。${DISCLOSURE}。` },
  { title: /照片|指纹|签名/, reason: `能认出本人的图像和笔迹不公开。${SENSITIVE}。` },
];

const name: ColumnRule = { title: /^(?:姓名|户主|户主姓名|申请人|申请人姓名|受助人|对象姓名|名字|拟用人选|中标人|负责人)$/, reason: '群众监督要知道是谁。' };
const group: ColumnRule = { title: /^(?:村|村名|所在村|村（社区）|组|组别|村组|小组|村民小组|自然村|片区)$/, reason: '写到村民小组，够群众辨认。' };
const serial: ColumnRule = { title: /^(?:序号|编号|户数)$/, reason: '只用来计数。' };
const people: ColumnRule = { title: /人数|人口|户籍人口数|保障人口/, reason: '人数不涉及是谁。' };
const money: ColumnRule = { title: /金额|补助|补贴|标准|保障金|救助金|资金|发放|元|工资|投资/, reason: '钱是监督的对象。' };
const result: ColumnRule = { title: /^(?:审核结果|审批结果|审核意见|结果|是否符合|备注|类别|类型|档次|时间|月份|批准时间|享受时间)$/, reason: '让群众知道办到哪一步。备注里不写个人情况。' };
const unlisted = (what: string) => `${what}没有列这一项。没有列出的一律先不公开：${LEAST}。确有必要，请把它并入正文说明，或者请县政府信息公开办定。`;

/** The rules of lists by what they are for; the last is for all others. The clauses are law, the choice of columns is a setting of the county's. */
export const LIST_RULES: readonly ListRule[] = [
  {
    id: 'dibao', name: '最低生活保障', about: /低保|最低生活保障|特困|临时救助|救助/, allowed: [name, group, serial, people, money, result], refused: NEVER,
    otherwise: unlisted('低保和救助名单的公开清单'), basis: `${ASSISTANCE}；${DISCLOSURE}；${LEAST}`, verified: false,
  },
  {
    id: 'poverty', name: '帮扶和资金到户', about: /扶贫|帮扶|脱贫|到户|资金|补助|补贴|奖补/, allowed: [name, group, serial, people, money, result, { title: /项目|内容|面积|亩|数量|用途|品种|品名|规模/, reason: '钱用在哪里，由群众核对。' }], refused: NEVER,
    otherwise: unlisted('到户资金名单的公开清单'), basis: `《政府信息公开条例》第二十条（十一）、第二十一条；${DISCLOSURE}；${LEAST}`, verified: false,
  },
  {
    id: 'pupils', name: '招生和学生资助', about: /招生|录取|学生|学位|助学|入学|幼儿/, allowed: [serial, people, money, { title: /学校|学段|年级|班级|类别|批次/, reason: '不涉及是谁。' }],
    refused: [{ title: /姓名|学生|幼儿|儿童|家长|监护人/, reason: `不满十四周岁未成年人的信息是敏感个人信息：公布学校、学段和人数，录取结果单独告知。${SENSITIVE}。` }, ...NEVER],
    otherwise: unlisted('学生名单的公开清单'), basis: `${SENSITIVE}；${DISCLOSURE}`, verified: false,
  },
  {
    id: 'post', name: '人事', about: /人事|任命|拟任|录用|聘用|考察|选举|当选|候选/, allowed: [name, serial, { title: /现任|拟任|职务|岗位|单位|职称|报考|准考|成绩|名次|排名|得票/, reason: '公示的就是这件事。' }, result], refused: NEVER,
    otherwise: unlisted('人事公示的公开清单'), basis: `${DISCLOSURE}；${LEAST}；公示内容按组织人事部门的规定，由县里确认`, verified: false,
  },
  {
    id: 'other', name: '其他名单', about: /./, allowed: [name, group, serial, people, money, result, { title: /项目|内容|面积|亩|数量|事项|名次|职务/, reason: '公示的就是这件事。' }], refused: NEVER,
    otherwise: unlisted('名单的一般公开清单'), basis: `${DISCLOSURE}；${LEAST}`, verified: false,
  },
];
