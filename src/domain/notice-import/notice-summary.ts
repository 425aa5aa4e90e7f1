import type { Block } from '../posting/block.ts';

const LONGEST = 120;

/** How far down the text a paragraph still tells what the whole is about. */
const DEPTH = 4;

/** 概述: the first sentence or two of the text, as written; else what the table holds, or the headings that part the text. */
export function summarise(title: string, blocks: readonly Block[]): string {
  for (const block of blocks.slice(0, DEPTH)) {
    if (block.type === 'paragraph' && block.role === undefined && block.text.length >= 12 && /[。：:]/u.test(block.text.slice(8))) {
      return firstSentences(block.text).replace(/[：:]$/u, '。');
    }
    if (block.type === 'table') return `${block.caption === '' ? title : block.caption}，共 ${block.rows.length} 行。`;
  }
  const highest = Math.min(...blocks.flatMap((b) => (b.type === 'heading' ? [b.level] : [])));
  const headings = blocks.flatMap((b) => (b.type === 'heading' && b.level === highest ? [b.text] : []));
  if (headings.length > 1) return firstSentences(`${title}：${headings.join('、')}。`);
  const items = blocks.flatMap((b) => (b.type === 'list' ? b.items : []));
  return firstSentences(items[0]?.text ?? title);
}

function firstSentences(text: string): string {
  let out = '';
  for (const sentence of text.match(/[^。！？]+[。！？]?/gu) ?? []) {
    if (out !== '' && out.length + sentence.length > LONGEST) break;
    out += sentence;
    if (out.length >= LONGEST / 2) break;
  }
  return out.length <= LONGEST ? out : `${out.slice(0, LONGEST - 1)}…`;
}
