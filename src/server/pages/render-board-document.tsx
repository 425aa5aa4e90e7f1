import type { FilterOptions } from '../../domain/posting/filter-options.ts';
import { isFiltered, type ListFilter } from '../../domain/posting/list-filter.ts';
import { boardAddress } from '../../ui/address.ts';
import type { BoardPage } from '../../ui/board/board-page.ts';
import { BoardView } from '../../ui/board/board-view.tsx';
import { FilterForm } from '../../ui/list-tools/filter-form.tsx';
import { ListTools } from '../../ui/list-tools/list-tools.tsx';
import { Pager } from '../../ui/pager/pager.tsx';
import { renderDocument, viewFor } from './document.tsx';
import type { PageOptions, RenderedPage } from './page-options.ts';

/** A page of a board, what its list is narrowed to, and what it can be narrowed to; null while nobody asked. */
export interface FilteredBoard { readonly page: BoardPage; readonly filter: ListFilter; readonly options: FilterOptions | null }

/** `/b/{code}`, its further pages (`?page=2`) and parts (`?ask=money`), readable without a script. At most {@link ROWS_PER_PAGE} rows keep it under 14 kB on the wire. */
export function renderBoardDocument({ page, filter, options: choices }: FilteredBoard, options: PageOptions): RenderedPage {
  const view = viewFor(options);
  const { text } = view;
  const { code, name } = page.board;
  const title = text.page.boardTitle(name);
  const links = [
    ...(page.page > 1 ? [{ rel: 'prev' as const, path: boardAddress('', code, page.page - 1, filter) }] : []),
    ...(page.page < page.pages ? [{ rel: 'next' as const, path: boardAddress('', code, page.page + 1, filter) }] : []),
  ];
  const head = {
    title: filter.question === undefined ? title : text.format.aside(text.questions[filter.question], title), description: text.page.description(name),
    path: boardAddress('', code, page.page, filter), board: { code, title }, links, index: !isFiltered(filter),
    reads: isFiltered(filter) || choices !== null,
  };
  const tools = (
    <ListTools view={view} code={code} filter={filter} total={page.total}>
      {choices
        ? <FilterForm view={view} code={code} filter={filter} options={choices} />
        : <a class="button" href={`${boardAddress(view.base, code, 1, filter)}${isFiltered(filter) ? '&' : '?'}filter=1`}>{text.filter.open}</a>}
    </ListTools>
  );
  const none = isFiltered(filter) ? <p class="board-notice">{text.board.noneFits}</p> : undefined;
  const after = <Pager view={view} code={code} page={page.page} pages={page.pages} filter={filter} />;
  return { status: 200, html: renderDocument(head, <BoardView view={view} page={page} tools={tools} none={none} after={after} asked={filter.question} />, options) };
}
