import type { Block, HeadingBlock } from '../posting/block.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–99 in Chinese: 七, 十, 十二, 二十, 九十九. */
export function hanNumber(n: number): string {
  const tens = Math.floor(n / 10), ones = n % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens] ?? ''}十`;
  return ten + (DIGITS[ones] ?? '');
}

/** The number of the `n`th heading of a level, by GB/T 9704 7.3.3: 一、 （一） 1. （1）; level 0 has none. */
export function headingNumber(level: HeadingBlock['level'], n: number): string {
  switch (level) {
    case 1: return `${hanNumber(n)}、`;
    case 2: return `（${hanNumber(n)}）`;
    case 3: return `${n}.`;
    case 4: return `（${n}）`;
    case 0: return '';
  }
}

/** The number that a heading of `level` would bear at `at`: one more than its equals since the last heading above its level. */
export function suggestNumber(blocks: readonly Block[], at: number, level: HeadingBlock['level']): string {
  if (level === 0) return '';
  let n = 1;
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block?.type !== 'heading' || block.level === 0) continue;
    if (block.level < level) break;
    if (block.level === level) n += 1;
  }
  return headingNumber(level, n);
}

/** The level that a new heading at `at` most likely has: that of the heading before it, 1 for the first. */
export function suggestLevel(blocks: readonly Block[], at: number): HeadingBlock['level'] {
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block?.type === 'heading') return block.level;
  }
  return 1;
}
