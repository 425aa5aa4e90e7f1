import type { Block } from '../posting/block.ts';

const ANNOUNCES = /(?:如下|下表|见表|列表)(?:所示)?[：:。]$/u;
const CLOSING: ReadonlySet<Block['type']> = new Set(['signature', 'attachment', 'contact']);

/**
 * Sets tables where the text calls for them: behind a paragraph that ends in 「如下：」 and is not followed by points of its
 * own; the last such place takes the tables that are over. Without a call they stand at the end, above contact, attachments,
 * notes and signature.
 */
export function placeTables(blocks: readonly Block[], tables: readonly Block[]): readonly Block[] {
  if (tables.length === 0) return blocks;
  const calls = blocks.flatMap((block, i) => (callsForTable(block, blocks[i + 1]) ? [i] : []));
  const out: Block[] = [];
  const left = [...tables];
  const end = closingPart(blocks);
  for (const [i, block] of blocks.entries()) {
    if (i === end && calls.length === 0) out.push(...left.splice(0));
    out.push(block);
    if (calls.includes(i)) out.push(...left.splice(0, i === calls.at(-1) ? left.length : 1));
  }
  return [...out, ...left];
}

function callsForTable(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || block.role !== undefined || !ANNOUNCES.test(block.text)) return false;
  return next === undefined || (next.type !== 'list' && !(next.type === 'heading' && next.level > 0));
}

function closingPart(blocks: readonly Block[]): number {
  let end = blocks.length;
  while (end > 0) {
    const block = blocks[end - 1];
    if (!block || !(CLOSING.has(block.type) || (block.type === 'paragraph' && block.role === 'note'))) break;
    end -= 1;
  }
  return end;
}
