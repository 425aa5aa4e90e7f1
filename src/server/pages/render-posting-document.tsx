import { postingAddress } from '../../ui/address.ts';
import { PostingView } from '../../ui/posting/posting-view.tsx';
import { PlainPrintFoot } from '../../ui/share/plain-print-foot.tsx';
import { TombstoneView } from '../../ui/tombstone/tombstone-view.tsx';
import { renderDocument, viewFor } from './document.tsx';
import type { PageOptions, RenderedPage } from './page-options.ts';
import type { PostingPage } from './posting-page.ts';

/** `/p/{id}`: a posting (200) or what is left of it (410, not indexed). */
export function renderPostingDocument(page: PostingPage, options: PageOptions): RenderedPage {
  const view = viewFor(options);
  const { text } = view;
  const board = { code: page.board.code, title: text.page.boardTitle(page.board.name) };
  if (page.state === 'gone') {
    const head = { title: text.tombstone[page.tombstone.cause], description: text.tombstone.hint, path: postingAddress('', page.tombstone.id), board, index: false, reads: true };
    return { status: 410, html: renderDocument(head, <TombstoneView view={view} board={page.board} tombstone={page.tombstone} />, options) };
  }
  const { posting } = page;
  // A search engine would keep a list of people after its hour: such pages stay out of its index.
  const index = !posting.blocks.some((b) => b.type === 'nameList');
  const address = postingAddress('', posting.id);
  const foot = <PlainPrintFoot view={view} address={`${options.origin ?? ''}${options.base}${address}`} />;
  const head = { title: posting.title, description: posting.summary || posting.title, path: address, board, index, reads: true };
  return { status: 200, html: renderDocument(head, <PostingView view={view} board={page.board} posting={posting} proof={null} sharing={foot} />, options) };
}
