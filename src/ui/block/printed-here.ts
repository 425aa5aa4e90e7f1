import type { AttachmentBlock, Block } from '../../domain/posting/block.ts';

/** Too short to name one table among others: 附表, 名单. */
const SHORTEST = 5;

/** True when an attachment that is only named is a table or a list of the same name that stands in the text itself. */
export function printedHere(attachment: AttachmentBlock, blocks: readonly Block[]): boolean {
  const name = bare(attachment.name);
  return blocks.some((block) => {
    const caption = 'caption' in block && block.type !== 'image' ? bare(block.caption ?? '') : '';
    if (caption === '' || name === '') return false;
    return caption === name || (Math.min(caption.length, name.length) >= SHORTEST && (caption.endsWith(name) || name.endsWith(caption)));
  });
}

/** Without what a title and the name of a file differ in: brackets, spaces, the number, the ending. */
function bare(name: string): string {
  return name.replace(/\.(docx?|xlsx?|pdf|wps|et)$/i, '').replace(/^附[件表]\s*\d*\s*[：:.．、]?/, '').replace(/[\s《》“”"「」（）()]/g, '');
}
