import { boardAddress } from '../../ui/address.ts';
import type { BoardPage } from '../../ui/board/board-page.ts';
import { BoardView } from '../../ui/board/board-view.tsx';
import { Pager } from '../../ui/pager/pager.tsx';
import { renderDocument, viewFor } from './document.tsx';
import type { PageOptions, RenderedPage } from './page-options.ts';

/** `/b/{code}` and `/b/{code}?page=2`: a board, readable without a script. At most {@link ROWS_PER_PAGE} rows keep it under 14 kB on the wire. */
export function renderBoardDocument(page: BoardPage, options: PageOptions): RenderedPage {
  const view = viewFor(options);
  const { text } = view;
  const { code, name } = page.board;
  const title = text.page.boardTitle(name);
  const links = [
    ...(page.page > 1 ? [{ rel: 'prev' as const, path: boardAddress('', code, page.page - 1) }] : []),
    ...(page.page < page.pages ? [{ rel: 'next' as const, path: boardAddress('', code, page.page + 1) }] : []),
  ];
  const head = { title, description: text.page.description(name), path: boardAddress('', code, page.page), board: { code, title }, links, index: true };
  const after = <Pager view={view} code={code} page={page.page} pages={page.pages} />;
  return { status: 200, html: renderDocument(head, <BoardView view={view} page={page} after={after} />, options) };
}
