import { blocksOf, blocksOfText } from '../../domain/draft/paste/paste-blocks.ts';
import type { Block } from '../../domain/posting/block.ts';
import { partsOfHtml } from './parts-of-html.ts';

/** Blocks out of a clipboard: of its HTML, else of its plain text. Nothing of the HTML is ever put into the page, run or fetched. */
export function readPaste({ html, text }: { readonly html: string; readonly text: string }): readonly Block[] {
  if (html.trim() !== '') {
    const blocks = blocksOf(partsOfHtml(html));
    if (blocks.length > 0) return blocks;
  }
  return blocksOfText(text);
}
