import type { Block, HeadingBlock } from '../../domain/posting/block.ts';

export type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p';

const TAGS = ['h2', 'h3', 'h4', 'h5'] as const;
/** A 'heading' longer than this is a numbered sentence: it keeps its number and hangs, but it is no landmark. */
const LONGEST = 40;

/**
 * The element for each block: h2 to h5 without a gap, although originals skip levels of 一、（一）1.（1）;
 * 'p' for blocks that are no heading, and for numbered sentences.
 */
export function headingTags(blocks: readonly Block[]): readonly HeadingTag[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading' || isSentence(block)) return 'p';
    const level = Math.max(1, block.level);
    while (open.length > 0 && (open[open.length - 1] ?? 0) >= level) open.pop();
    open.push(level);
    return TAGS[Math.min(open.length, TAGS.length) - 1] ?? 'h5';
  });
}

/** The elements for the caption of a list of people that stands at `at`, and for its groups: below the heading that it stands under. */
export function listTags(tags: readonly HeadingTag[], at: number): readonly [HeadingTag, HeadingTag] {
  let level = 1;
  for (const tag of tags.slice(0, at)) if (tag !== 'p') level = Number(tag[1]);
  const below = (n: number) => `h${Math.min(6, level + n)}` as HeadingTag;
  return [below(1), below(2)];
}

function isSentence({ level, text }: HeadingBlock): boolean {
  return text.length > LONGEST || (level >= 2 && /[。；;]$/.test(text));
}
