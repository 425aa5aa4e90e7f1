import type { Block, FundTableBlock, NameListBlock } from '../../domain/posting/block.ts';
import type { View } from '../view.ts';
import { AttachmentView } from './attachment.tsx';
import { ContactView } from './contact.tsx';
import { ExpiredView } from './expired.tsx';
import { FundTableView } from './fund-table/fund-table.tsx';
import { HeadingView } from './heading.tsx';
import { type HeadingTag, headingTags, listTags } from './heading-tags.ts';
import { ImageView } from './image.tsx';
import { ListView } from './list.tsx';
import { NameListView } from './name-list/name-list.tsx';
import { ParagraphView } from './paragraph.tsx';
import { printedHere } from './printed-here.ts';
import { SignatureView } from './signature.tsx';
import { TableView } from './table/table.tsx';

interface BlocksProps { readonly view: View; readonly blocks: readonly Block[] }

/** A posting's text, block by block, in the order of reading. */
export function Blocks({ view, blocks }: BlocksProps) {
  const tags = headingTags(blocks);
  const funds = blocks.filter((block): block is FundTableBlock => block.type === 'fundTable');
  const fund = funds.length === 1 ? funds[0] ?? null : null;
  return (
    <div class="blocks">
      {blocks.map((block, i) => (block.type === 'nameList'
        ? <NameListView key={i} view={view} block={block} id={`b${i}`} tags={listTags(tags, i)} fund={fund} />
        : <BlockView key={i} view={view} block={block} blocks={blocks} tag={tags[i] ?? 'p'} id={`b${i}`} />))}
    </div>
  );
}

interface BlockViewProps { readonly view: View; readonly block: Exclude<Block, NameListBlock>; readonly blocks: readonly Block[]; readonly tag: HeadingTag; readonly id: string }

function BlockView({ view, block, blocks, tag, id }: BlockViewProps) {
  switch (block.type) {
    case 'heading': return <HeadingView block={block} tag={tag} />;
    case 'paragraph': return <ParagraphView block={block} />;
    case 'list': return <ListView block={block} />;
    case 'table': return <TableView view={view} block={block} id={id} />;
    case 'fundTable': return <FundTableView view={view} block={block} id={id} />;
    case 'image': return <ImageView view={view} block={block} />;
    case 'attachment': return <AttachmentView view={view} block={block} here={printedHere(block, blocks)} />;
    case 'contact': return <ContactView view={view} block={block} />;
    case 'signature': return <SignatureView block={block} />;
    case 'expired': return <ExpiredView view={view} block={block} />;
  }
}
