import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type { News } from '../../domain/posting/news.ts';
import type { Question } from '../../domain/posting/question.ts';
import type { FieldId, PostingKind } from '../../domain/posting/kind.ts';
import type { WarningLevel } from '../../domain/posting/posting.ts';
import { dayParts } from './calendar.ts';
import { grouped } from './number.ts';
import type { Locale } from './locale.ts';
import { day, fullDay, moment } from './zh-cn-dates.ts';

const kinds: Record<PostingKind, string> = {
  announcement: '公告', publicity: '公示', disclosure: '公开', warning: '预警', consultation: '征求意见', interpretation: '解读', guide: '办事指南',
};
const fields: Record<FieldId, string> = {
  poverty: '脱贫攻坚', assistance: '社会救助和福利', education: '教育', health: '医疗卫生', environment: '环境保护', disaster: '灾害事故救援',
  culture: '公共文化体育', general: '综合政务',
};
const levels: Record<WarningLevel, string> = { red: '红色预警', orange: '橙色预警', yellow: '黄色预警', blue: '蓝色预警' };
const ranks: Record<WarningLevel, string> = { red: 'Ⅰ级', orange: 'Ⅱ级', yellow: 'Ⅲ级', blue: 'Ⅳ级' };

const questions: Record<Question, string> = { benefits: '谁在领补助', money: '钱花到哪了', howto: '怎么办事', warnings: '预警', tell: '我要反映' };

/** What a board's list says: the strings of the first load. */
export const zhCnList = {
  locale: 'zh-CN' as Locale,
  product: '明栏',
  motto: '看得到、看得懂、能监督',
  kinds, fields, levels, ranks, questions,
  format: {
    day, fullDay, moment,
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
    acting: '正在进行',
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
    questions: '按问题找',
    noneFits: '没有符合的信息。可以看全部，或者换一个条件。',
  },
  news: { new: '未读', changed: '有更正' } satisfies Record<News, string>,
  state: {
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
    currentPart: '近期信息已在本机；更早的正文点开时再取',
    offline: '现在连不上网。已收到的信息都能看，联网后自动更新。',
    offlineMissing: (missing: number): string => `现在连不上网。标题都能看，还有 ${grouped(missing)} 条正文要等联网。`,
    old: '这些信息已较久没有更新，可能不是最新。',
    progress: '同步进度',
    upToDate: '已是最新',
    unsaved: '这台设备不让保存数据，关掉页面后要重新下载。',
    unverified: '当前连接不加密，签名没有核对，请以加密网址或村里的公告栏为准。',
  },
  warning: {
    region: '预警',
    unknownLevel: '预警',
    untilMoment: (at: Instant, now: Instant): string => `有效至 ${moment(at, now)}`,
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
  settings: { title: '显示', elder: '长辈版', elderOff: '标准版' },
};
