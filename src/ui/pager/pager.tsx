import { type ListFilter, NO_FILTER } from '../../domain/posting/list-filter.ts';
import { boardAddress } from '../address.ts';
import type { ListView } from '../view.ts';

interface PagerProps { readonly view: ListView; readonly code: string; readonly page: number; readonly pages: number; readonly filter?: ListFilter }

/** Plain links to the pages before and after: a long board can be read to its end without a script. */
export function Pager({ view, code, page, pages, filter = NO_FILTER }: PagerProps) {
  const { text, base } = view;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={text.board.pages}>
      {page > 1 && <a class="button" rel="prev" href={boardAddress(base, code, page - 1, filter)}>{text.board.newer}</a>}
      <span class="pager-place">{text.board.page(page, pages)}</span>
      {page < pages && <a class="button" rel="next" href={boardAddress(base, code, page + 1, filter)}>{text.board.older}</a>}
    </nav>
  );
}
