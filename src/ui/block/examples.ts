import type { Block } from '../../domain/posting/block.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { Example } from '../example.ts';
import { NAMES_EXAMPLE } from './name-list/examples.ts';

const HASH = 'a3f1'.repeat(16);
const PICTURE = { webp: { sha256: HASH, bytes: 38_912 }, jpg: { sha256: HASH, bytes: 52_310 } };

export const EXAMPLE_BLOCKS: readonly Block[] = [
  { type: 'paragraph', text: '各村（社区），镇直有关单位：', role: 'salutation' },
  { type: 'paragraph', text: '为做好今年第二批补助资金的使用，现将安排情况公开如下。本次资金全部用于村道、饮水和产业，逐笔列明去向，请大家监督。' },
  { type: 'heading', level: 1, number: '一、', text: '钱从哪里来' },
  { type: 'paragraph', text: '县级财政安排 280 万元，镇级配套 40 万元，共 320 万元。' },
  { type: 'heading', level: 1, number: '二、', text: '怎么分' },
  { type: 'heading', level: 2, number: '（一）', text: '先看需要' },
  { type: 'heading', level: 3, number: '1.', text: '饮水不稳定的自然村优先安排，由村里提出，镇里现场核实，核实结果张贴在村部公告栏不少于十天。' },
  { type: 'heading', level: 3, number: '2.', text: '村道破损' },
  { type: 'heading', level: 4, number: '（1）', text: '危及通行的路段' },
  { type: 'paragraph', text: '塌方、断裂的路段先修。' },
  { type: 'heading', level: 2, number: '（二）', text: '再看能力' },
  { type: 'list', items: [
    { marker: '1.', text: '村财有配套、有人管护', detail: '配套不低于项目总额的一成，管护人姓名写进合同。' },
    { marker: '2.', text: '去年项目按时完工' },
    { marker: '（3）', text: '群众大会同意，有会议记录和签名册可以查' },
  ] },
  { type: 'paragraph', text: '备注：C 级危房每户补助 0.75 万元；D 级危房和无房户每户补助 2.1 万元。', role: 'note' },
  { type: 'attachment', number: '1', name: '2026 年第二批补助资金项目表.xlsx', media: HASH, bytes: 48_213 },
  { type: 'attachment', number: '2', name: '项目申报书（格式）' },
  { type: 'contact', label: '湖头镇乡村振兴办', phones: ['0595-2340 0000', '12345'], address: '湖头镇政府 2 楼 203 室', hours: '工作日 8:00—12:00，14:30—17:30' },
  { type: 'signature', issuers: ['湖头镇人民政府', '湖头镇乡村振兴工作领导小组'], date: '2026年9月8日', note: '（此件主动公开）' },
];

interface Props { readonly blocks: readonly Block[] }

export const blockExamples: readonly Example<Props>[] = [
  { name: 'numbered text with lists, attachments, contact and signature', props: { blocks: EXAMPLE_BLOCKS } },
  { name: 'a list of people under a heading', props: { blocks: [{ type: 'heading', level: 1, number: '一、', text: '名单' }, NAMES_EXAMPLE] } },
  { name: 'a list after its hour', props: { blocks: [{ type: 'expired', was: 'nameList', caption: '第二季度低保对象名单', expiredAt: '2026-07-20T16:00:00.000Z' as Instant }] } },
  { name: 'a picture', props: { blocks: [{ type: 'image', media: HASH, alt: '山都村道路硬化完工后的照片：双车道水泥路，路边有排水沟', caption: '完工后的村道，2026年8月30日摄', width: 1280, height: 720, thumb: PICTURE, view: PICTURE }] } },
];
