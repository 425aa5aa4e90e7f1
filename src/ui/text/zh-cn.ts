import { type CivilDate, civilDayAt, type Instant } from '../../domain/civil-date.ts';
import type { FieldId, PostingKind } from '../../domain/posting/kind.ts';
import type { TombstoneCause, WarningLevel } from '../../domain/posting/posting.ts';
import { clockAt, dayParts, lastDay, sameYear } from './calendar.ts';
import { bytes, grouped } from './number.ts';
import type { Locale } from './texts.ts';

const kinds: Record<PostingKind, string> = {
  announcement: '公告', publicity: '公示', disclosure: '公开', warning: '预警', consultation: '征求意见', interpretation: '解读', guide: '办事指南',
};
const fields: Record<FieldId, string> = {
  poverty: '脱贫攻坚', assistance: '社会救助和福利', education: '教育', health: '医疗卫生', environment: '环境保护', disaster: '灾害事故救援',
  culture: '公共文化体育', general: '综合政务',
};
const levels: Record<WarningLevel, string> = { red: '红色预警', orange: '橙色预警', yellow: '黄色预警', blue: '蓝色预警' };
const ranks: Record<WarningLevel, string> = { red: 'Ⅰ级', orange: 'Ⅱ级', yellow: 'Ⅲ级', blue: 'Ⅳ级' };
const causes: Record<TombstoneCause, string> = { withdrawn: '已撤回', expired: '已到期', removed: '已移除' };

/** 9月15日; the year only when it is not this one. */
function day(date: CivilDate, now: Instant): string {
  return sameYear(date, now) ? dayWithoutYear(date) : fullDay(date);
}
function dayWithoutYear(date: CivilDate): string {
  const p = dayParts(date);
  return `${p.month}月${p.day}日`;
}
function fullDay(date: CivilDate): string {
  return `${dayParts(date).year}年${dayWithoutYear(date)}`;
}
function moment(at: Instant, now: Instant): string {
  return `${day(civilDayAt(at), now)} ${clockAt(at)}`;
}
/** The end of something, told by its last day where it ends at midnight. */
function lastMoment(at: Instant, now: Instant): string {
  return clockAt(at) === '00:00' ? day(lastDay(at), now) : moment(at, now);
}

export const zhCn = {
  locale: 'zh-CN' as Locale,
  product: '明栏',
  motto: '看得到、看得懂、能监督',
  kinds, fields, levels, ranks, causes,
  format: {
    day, fullDay, moment, bytes,
    month: (date: CivilDate): string => `${dayParts(date).year}年${dayParts(date).month}月`,
    join: (parts: readonly string[]): string => parts.join('、'),
    pair: (label: string, value: string): string => `${label}：${value}`,
    aside: (text: string, aside: string): string => `${text}（${aside}）`,
    clauses: (...parts: readonly string[]): string => parts.join('，'),
  },
  page: {
    skip: '跳到正文',
    boardTitle: (board: string): string => `${board}公开栏`,
    description: (board: string): string => `${board}的公告、公示、政务和村务公开信息，无需登录，断网可读。`,
    homeTitle: '公开栏',
  },
  board: {
    asOf: (at: Instant, now: Instant): string => `数据更新至 ${moment(at, now)}`,
    above: '上级公开栏',
    alsoFrom: '本栏一并显示',
    from: (name: string): string => `来自${name}`,
    list: '公开信息',
    acting: '正在进行',
    actingHint: '可以提意见',
    total: (n: number): string => `共 ${grouped(n)} 条`,
    page: (page: number, pages: number): string => `第 ${page} 页，共 ${pages} 页`,
    newer: '上一页',
    older: '下一页',
    pages: '翻页',
    more: (n: number): string => `再看 ${n} 条`,
    empty: '这个公开栏还没有发布信息。',
    emptyNext: '发布后会显示在这里。也可以先看上级公开栏。',
    change: '换一个公开栏',
    refresh: '更新',
    feeds: '订阅',
  },
  state: {
    notStarted: (from: CivilDate, now: Instant): string => `${day(from, now)}开始`,
    running: { publicity: '公示中', consultation: '征求意见中', warning: '生效中' },
    over: { publicity: '公示已结束', consultation: '征求意见已结束', warning: '预警已过时限' },
    lifted: '预警已解除',
    until: (to: CivilDate, now: Instant): string => `至 ${day(to, now)}`,
  },
  sync: {
    checking: '正在核对有没有新信息',
    list: '正在取标题',
    texts: (done: number, total: number): string => `正文 ${grouped(done)}/${grouped(total)}`,
    current: '全部信息已在本机，断网也能看',
    offline: '现在连不上网。已收到的信息都能看，联网后自动更新。',
    offlineMissing: (missing: number): string => `现在连不上网。标题都能看，还有 ${grouped(missing)} 条正文要等联网。`,
    refused: '收到的数据没有通过核验，没有采用。下面仍是上次核验过的信息。',
    old: '这些信息已较久没有更新，可能不是最新。',
    progress: '同步进度',
  },
  warning: {
    region: '预警',
    open: '看全文',
    unknownLevel: '预警',
    untilMoment: (at: Instant, now: Instant): string => `有效至 ${moment(at, now)}`,
    hazard: '类别', level: '级别', startsAt: '起始时间', area: '可能影响的范围', caution: '警示事项', measures: '应当采取的措施',
    issuedBy: '发布单位', sentAt: '发布时间', source: '来源', expiresAt: '有效期至',
    relayed: (source: string): string => `转发自${source}`,
    running: '预警生效中',
    notYet: (at: Instant, now: Instant): string => `预警自 ${moment(at, now)} 起生效`,
    over: (at: Instant, now: Instant): string => `预警时限已于 ${moment(at, now)} 到期`,
    overHint: '情况可能已变化，请以最新发布为准。',
    lifted: (at: Instant, now: Instant): string => `预警已于 ${moment(at, now)} 解除`,
  },
  posting: {
    head: '文件信息',
    details: '文件信息：索引号、日期、签发、联系',
    issuers: '发布机构', docNumber: '文号', indexNumber: '索引号', field: '领域', kind: '类型', formedOn: '生成日期', publishedAt: '发布时间',
    issuedAt: '本版签发', issuedBy: '签发', validUntil: '有效期至', contact: '咨询电话', revision: '版次',
    revisionNumber: (n: number): string => `第 ${n} 版`,
    notSaid: '原文未注明',
    summary: '概述',
    back: (board: string): string => `返回${board}公开栏`,
    toBoard: (board: string): string => `${board}公开栏`,
    pending: '标题已收到，正文还没有下载。',
    pendingNext: '联网后会自动下载。已收到的其他信息可以照常看。',
    loading: '正在打开',
    print: '打印',
  },
  publicity: {
    label: '公示',
    before: (from: CivilDate, to: CivilDate, now: Instant): string => `公示期 ${day(from, now)}开始，至 ${day(to, now)}`,
    workingDaysLeft: (n: number, to: CivilDate, now: Instant): string => `公示期还剩 ${n} 个工作日，至 ${day(to, now)}`,
    daysLeft: (n: number, to: CivilDate, now: Instant): string => `公示期还剩 ${n} 天，至 ${day(to, now)}`,
    lastDay: '今天是公示期最后一天',
    over: (to: CivilDate, now: Instant): string => `公示期已于 ${day(to, now)}结束`,
    overHint: '公示期内的意见由公示单位按程序处理。',
    period: '公示期', objectTo: '有不同意见', basis: '依据',
    range: (from: CivilDate, to: CivilDate): string => `${fullDay(from)}至${fullDay(to)}`,
  },
  consultation: {
    label: '征求意见',
    before: (from: CivilDate, to: CivilDate, now: Instant): string => `${day(from, now)}开始征求意见，至 ${day(to, now)}`,
    workingDaysLeft: (n: number, to: CivilDate, now: Instant): string => `还可提意见 ${n} 个工作日，至 ${day(to, now)}`,
    daysLeft: (n: number, to: CivilDate, now: Instant): string => `还可提意见 ${n} 天，至 ${day(to, now)}`,
    lastDay: '今天是征求意见最后一天',
    over: (to: CivilDate, now: Instant): string => `征求意见已于 ${day(to, now)}结束`,
    period: '征求意见时间', sendTo: '意见寄送', outcome: '看采纳情况',
  },
  interpretation: { label: '解读', of: '本文解读的文件' },
  guide: { label: '办事指南', service: '事项', reviewedOn: (on: CivilDate): string => `${fullDay(on)}核对过` },
  block: {
    tableHint: (columns: number): string => `共 ${columns} 栏，左右滑动可看全表`,
    unit: (unit: string): string => `单位：${unit}`,
    criteria: '条件', total: '合计',
    names: (n: number): string => `${grouped(n)} 名`,
    find: '在名单中查找', findHint: '输入姓名', found: (n: number): string => `找到 ${grouped(n)} 行`, notFound: '名单中没有找到，请核对写法。',
    hiddenOn: (at: Instant, now: Instant): string => `名单公示到 ${lastMoment(at, now)}，之后自动隐藏`,
    attachment: '附件', attachmentAway: '原件列有此附件，本栏没有收录', download: '下载',
    image: '图片', enlarge: '看大图',
    phone: '电话', address: '地址', hours: '时间', person: '联系人', call: (phone: string): string => `拨打 ${phone}`,
    note: '备注',
    expired: '名单公示期已过，只保留公示记录',
    expiredAt: (at: Instant, now: Instant): string => `${clockAt(at) === '00:00' ? day(civilDayAt(at), now) : `${moment(at, now)} `}起不再显示`,
  },
  fund: {
    total: '总额', spent: '已支出', allotted: '已安排', balance: '结余', purpose: '用途', receiver: '收款方', source: '资金来源',
    yuan: '元', tenThousandYuan: '万元', inUnit: (label: string, unit: string): string => `${label}（${unit}）`,
    amount: '金额', planned: '安排', sum: '合计',
    over: '超出总额', legend: '实色为已支出，斜线为已安排未支出。',
  },
  revision: {
    title: '更正说明',
    line: (revision: number, at: Instant): string => `第 ${revision} 版，${fullDay(civilDayAt(at))}`,
    major: '重要更正', minor: '文字更正',
  },
  proof: {
    verified: '已核验',
    verifiedLine: (board: string): string => `这条信息在${board}的公开记录中，有公开栏的签名，没有被改动。`,
    place: (seq: number, size: number): string => `记录第 ${grouped(seq + 1)} 条，共 ${grouped(size)} 条`,
    key: '签名公钥', root: '记录指纹',
    unchecked: '网页直接显示',
    uncheckedLine: '打开应用后，由这台设备核对签名。',
    refusedTitle: '公开记录核验不通过',
    rewritten: '服务器给出的记录与这台设备以前核验过的不一致：旧记录被改写。',
    fork: '服务器对同一处给出了两份不同的签名记录。',
    rollback: '服务器给出的记录比这台设备已有的更旧。',
    badKey: '签名公钥不在认可名单中，或已被吊销。',
    otherRefusal: '收到的数据与签名不符。',
    refusedSafe: '这台设备已保留证据，没有采用新数据。下面显示的是此前核验过的信息。',
    refusedNext: '请告诉村务监督委员会或上级政务公开办公室。',
    evidence: '证据',
    known: '以前核验过的签名', seen: '这次收到的签名',
    details: '核验详情',
  },
  tombstone: {
    withdrawn: '这条信息已撤回', expired: '这条信息已到期', removed: '这条信息已移除',
    when: (at: Instant): string => `${fullDay(civilDayAt(at))} ${clockAt(at)}`,
    reason: '原因', at: '时间', was: '原标题', revision: '撤下前版次',
    hint: '撤下的内容不再提供，撤下这件事留在公开记录里，任何人都可以查。',
    cause: '状态',
  },
  home: {
    title: '请选择公开栏',
    hint: '选您所在的村或社区。以后打开就是这一栏，没有网络也能看。',
    yours: '常看的公开栏',
    county: '县', townships: '乡镇', villages: (n: number): string => `${n} 个村、社区`,
    countyBoard: (name: string): string => `${name}公开栏`,
    townshipBoard: (name: string): string => `${name}（镇级公开栏）`,
    offline: '现在连不上网，公开栏目录打不开。常看的公开栏仍可以打开。',
    none: '还没有设立公开栏。',
    noneNext: '设立后会显示在这里。',
  },
  notFound: {
    title: '没有找到这个页面',
    said: '地址可能抄错了，或者这里从来没有这条信息。撤回的信息会留有说明，不会变成此页。',
    next: '回到公开栏目录',
  },
  unknownPosting: {
    title: '这台设备上还没有这条信息',
    said: '它可能属于您没有打开过的公开栏，或者地址抄错了。',
    safe: '已收到的信息都在。',
    next: '回到公开栏目录',
    retry: '再试一次',
  },
  unknownBoard: {
    title: '这台设备上还没有这个公开栏',
    said: '没有网络时，只能打开以前看过的公开栏。',
    waiting: '正在取这个公开栏的信息。',
  },
  failure: {
    title: '这一页没能打开',
    said: '程序出了问题，不是您操作错了。',
    safe: '已收到的信息都在这台设备上，没有丢失。',
    next: '重新打开',
  },
  update: { offer: '有新版本', apply: '点此更新', later: '以后再说' },
  settings: {
    title: '显示', elder: '长辈版', elderOff: '标准版', large: '长辈版（大字）', xlarge: '长辈版（特大字）', standard: '标准字号',
    theme: '明暗', light: '浅色', dark: '深色', system: '跟随系统', language: '语言', english: 'English', chinese: '中文', size: '字号',
  },
  recover: '页面打不开？修复',
};
