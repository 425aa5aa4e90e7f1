import { isByInitials, titleMarks } from '../../domain/search/found-in-title.ts';
import { searchWords } from '../../domain/search/search-words.ts';
import { searchAddress } from '../../ui/address.ts';
import { SearchBox } from '../../ui/search/search-box.tsx';
import { SearchView } from '../../ui/search/search-view.tsx';
import type { TitleHits } from '../use-cases/search-titles.ts';
import { renderDocument, viewFor } from './document.tsx';
import type { PageOptions, RenderedPage } from './page-options.ts';

/** What was asked, the page from 1, and the hits. */
export interface SearchPage { readonly query: string; readonly page: number; readonly found: TitleHits }

/** `/search?q=…`: titles only, as a plain form; with a script the app searches all that the device holds in its place. */
export function renderSearchDocument({ query, page, found }: SearchPage, options: PageOptions): RenderedPage {
  const view = viewFor(options);
  const { search } = view.text;
  const asked = query.trim();
  const words = searchWords(asked);
  const hits = found.headlines.map((headline) => ({
    headline, boardName: found.boards.get(headline.board) ?? '', foundIn: isByInitials(headline, words) ? 'initials' as const : 'title' as const,
    titleMarks: titleMarks(headline, words), snippet: null,
  }));
  const at = (n: number) => `${searchAddress(view.base, asked)}${n > 1 ? `&page=${n}` : ''}`;
  const after = (page > 1 || found.hasMore) && (
    <nav class="pager" aria-label={search.pages}>
      {page > 1 && <a class="button" rel="prev" href={at(page - 1)}>{search.newer}</a>}
      <span class="pager-place">{search.page(page)}</span>
      {found.hasMore && <a class="button" rel="next" href={at(page + 1)}>{search.older}</a>}
    </nav>
  );
  const head = { title: asked === '' ? search.title : search.titleOf(asked), description: search.serverScope, path: '/search', index: false, reads: true };
  return {
    status: 200,
    html: renderDocument(head, (
      <SearchView view={view} query={asked} box={<SearchBox view={view} query={asked} />} titles={{ hits }} texts={{ hits: [] }} status={hits.length === 0 ? search.done(0, 0) : ''}
        done scope={search.serverScope} after={after} />
    ), options),
  };
}
