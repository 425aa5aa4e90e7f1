import { civilDate, type Instant } from '../../../src/domain/civil-date.ts';
import type { Block } from '../../../src/domain/posting/block.ts';
import type { NewPosting } from '../../../src/domain/posting/posting.ts';
import type { DemoMedia } from '../../../src/data/demo/demo-posting.ts';
import { demoPostings } from '../../../src/data/demo/demo-postings.ts';
import { demoTime } from '../../../src/data/demo/demo-time.ts';
import { drawFrom, type Draw, pick } from './random.ts';

/** Only words are taken from the demo, no pictures. */
const FILE = { sha256: '0'.repeat(64), bytes: 1 };
const SIZE = { webp: FILE, jpg: FILE };
const NO_MEDIA: DemoMedia = {
  picture: () => ({ media: FILE.sha256, width: 1, height: 1, thumb: SIZE, view: SIZE }), recording: () => ({ ...FILE, type: 'audio/ogg', seconds: 1 }),
};

/** The vocabulary is the demo's: whole paragraphs, lists, tables and titles, as real boards carry them. */
const SOURCES = demoPostings(demoTime('2026-11-20T02:00:00.000Z' as Instant)).flatMap((one) => {
  try {
    return [one.write(() => '0000000000000000', NO_MEDIA)];
  } catch {
    return [];
  }
});
const BLOCKS = SOURCES.flatMap((posting) => posting.blocks).filter((block) => block.type !== 'nameList' && block.type !== 'image' && block.type !== 'expired');
const TITLES = [...new Set(SOURCES.map((posting) => posting.title))];
const SUMMARIES = [...new Set(SOURCES.map((posting) => posting.summary))];
const ISSUERS = [...new Set(SOURCES.flatMap((posting) => posting.issuers))];
const MATTERS = ['危房改造', '饮水安全', '低保复核', '临时救助', '高龄津贴', '茶园改良', '森林防火', '河道保洁', '道路硬化', '医保缴费', '学生资助', '防汛值守', '耕地保护', '宅基地审批', '卫生改厕', '小额信贷', '惠民演出', '技能培训', '疫苗接种', '残疾人补贴'];
const ACTS = ['工作情况', '资金安排', '实施方案', '验收结果', '申报事项', '进度安排', '办理流程', '名额分配', '整改情况', '补充说明'];
const PLACES = ['横山村', '南岩村', '早美村', '中山村', '湖上村', '溪内村', '登贤村', '美寨村', '福寿村', '仙荣村', '产贤村', '云林村', '飞新村', '后溪村', '前溪村', '横江村'];

/** All characters of the vocabulary. */
const CHARACTERS = [...new Set(JSON.stringify(SOURCES).match(/\p{Script=Han}/gu) ?? [])];

/**
 * `count` postings for a board, the same for the same seed: some 2 kB of JSON each. Figures are drawn anew and words strewn in, so that no two
 * are alike and compression finds about what it finds in real notices (gzip: a third), not a vocabulary that comes round again and again.
 */
export function benchPostings(board: string, count: number, seed: number): NewPosting[] {
  const draw = drawFrom(seed);
  return Array.from({ length: count }, (_, i) => onePosting(board, i, draw));
}

function onePosting(board: string, i: number, draw: Draw): NewPosting {
  const year = 2025 + Math.floor(draw() * 2), month = 1 + Math.floor(draw() * 12), day = 1 + Math.floor(draw() * 28);
  const formedOn = civilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const { field, items } = pick(draw, SOURCES);
  return {
    board, field, items, formedOn, issuers: [pick(draw, ISSUERS)], title: titleOf(i, year, draw), summary: varied(pick(draw, SUMMARIES), draw),
    blocks: Array.from({ length: 3 + Math.floor(draw() * 4) }, () => variedBlock(pick(draw, BLOCKS), draw)),
    kind: draw() < 0.25 ? 'announcement' : 'disclosure',
  };
}

function titleOf(i: number, year: number, draw: Draw): string {
  if (draw() < 0.3) return `${varied(pick(draw, TITLES), draw)}（${year}年第${1 + (i % 400)}号）`;
  return `${pick(draw, PLACES)}${year}年${pick(draw, MATTERS)}${pick(draw, ACTS)}（第${1 + Math.floor(draw() * 90)}批）`;
}

function variedBlock(block: Block, draw: Draw): Block {
  return JSON.parse(JSON.stringify(block), (key, value: unknown) => (typeof value === 'string' && /^(text|purpose|note|caption|detail)$/.test(key) ? varied(value, draw) : value)) as Block;
}

/** Short figures that stand alone are drawn anew: nothing that could become somebody's number. Every other pause gets a word more. */
function varied(text: string, draw: Draw): string {
  return text.replace(/(?<=\p{Script=Han})[，。；、：](?=\p{Script=Han}|$)/gu, (pause) => (draw() < 0.6 ? `${word(draw)}${pause}` : pause)).replace(/(?<![\d\-./:：])\d{1,3}(?![\d\-./:：年])/g, (run) => String(Math.floor(10 ** (run.length - 1) + draw() * 9 * 10 ** (run.length - 1))));
}

function word(draw: Draw): string {
  return Array.from({ length: 2 + Math.floor(draw() * 2) }, () => pick(draw, CHARACTERS)).join('');
}
