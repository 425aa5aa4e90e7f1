import type { RefObject } from 'preact';
import type { SheetBlock } from '../../domain/sheet/build-block.ts';
import { Blocks } from '../block/blocks.tsx';
import type { SheetTexts } from '../text/zh-cn-sheet.ts';
import type { View } from '../view.ts';

interface BlockPreviewProps { readonly text: SheetTexts; readonly view: View; readonly block: SheetBlock; readonly heading: RefObject<HTMLHeadingElement | null> }
/** So many rows tell whether it is right; thousands would freeze a cheap tablet. */
const SHOWN = 30;

/** The block as readers will see it, with its first rows. */
export function BlockPreview({ text, view, block, heading }: BlockPreviewProps) {
  const rows = rowCount(block);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>{text.previewTitle}</h2>
      <p>{text.rowsOf(rows)}{rows > SHOWN && `，${text.first(SHOWN)}`}</p>
      <div class="sheet-preview"><Blocks view={view} blocks={[cut(block)]} /></div>
    </>
  );
}

function rowCount(block: SheetBlock): number {
  if (block.type === 'table') return block.rows.length;
  return block.type === 'fundTable' ? block.lines.length : block.groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

function cut(block: SheetBlock): SheetBlock {
  if (block.type === 'table') return { ...block, rows: block.rows.slice(0, SHOWN) };
  if (block.type === 'fundTable') return block;
  let left = SHOWN;
  const groups = block.groups.map(({ group, rows }) => {
    const some = rows.slice(0, left);
    left -= some.length;
    return { group, rows: some };
  });
  return { ...block, groups: groups.filter(({ rows }) => rows.length > 0) };
}
