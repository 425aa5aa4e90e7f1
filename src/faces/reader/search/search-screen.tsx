import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SearchHit } from '../../../sync/search/device-search.ts';
import { ROWS_PER_PAGE } from '../../../ui/board/board-page.ts';
import { SearchBox } from '../../../ui/search/search-box.tsx';
import { SearchView } from '../../../ui/search/search-view.tsx';
import type { View } from '../../../ui/view.ts';
import { addressOf } from '../place.ts';
import type { ReaderApp } from '../reader-app.ts';
import { typedSearch } from './search-state.ts';

export interface SearchScreenProps { readonly app: ReaderApp; readonly view: View; readonly query: string }

/** Hits of either sort at first, and more with each press. */
const HITS_PER_PAGE = 20;
/** Between what the network brings and another look. */
const SETTLE_MS = 800;

/** Search over what this device holds, as one types. The query stands in the address, so that the way back leads to the same hits. */
export function SearchScreen({ app, view, query }: SearchScreenProps) {
  const { text, now } = view;
  const { journey, reader, base } = app;
  const limit = () => Math.ceil(journey.shown.peek() / ROWS_PER_PAGE) * HITS_PER_PAGE;
  const search = useMemo(() => typedSearch(reader, query, limit, (asked) => {
    history.replaceState(history.state, '', addressOf({ screen: 'search', query: asked.trim() }, base));
  }), []);
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const input = () => box.current?.querySelector('input') ?? null;
  useEffect(() => {
    const again = settled(search.again);
    const forget = reader.subscribe((event) => {
      if (event.type === 'list' || event.type === 'posting') again.soon();
    });
    const hidden = () => {
      if (document.visibilityState === 'hidden') search.rest();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      forget();
      again.stop();
      document.removeEventListener('visibilitychange', hidden);
      search.end();
    };
  }, []);
  useEffect(() => {
    if (journey.shown.value > ROWS_PER_PAGE) search.again();
  }, [journey.shown.value]);

  const typed = search.typed.value, answered = search.answered.value, state = search.state.value;
  const done = state?.done === true && answered === typed;
  useLayoutEffect(() => {
    document.title = `${answered.trim() === '' ? text.search.title : text.search.titleOf(answered.trim())} · ${text.product}`;
  }, [text, answered]);
  useLayoutEffect(() => {
    // The way back leads to where the reader was, once the hits are there again; a new search begins in the box.
    if (!state || (query !== '' && !state.done)) return;
    journey.settle();
    if (query === '' && !begun.current) input()?.focus();
    begun.current = true;
  }, [state?.done]);
  const hits = (state?.titles ?? []).concat(state?.texts ?? []);
  useEffect(() => app.ticking.wakeAt(firstEnd(hits)), [state]);

  const showing = (of: readonly SearchHit[] | undefined) => (of ?? []).filter((h) => h.until === null || h.until > now);
  const titles = { hits: showing(state?.titles), found: state?.titlesFound ?? 0 }, texts = { hits: showing(state?.texts), found: state?.textsFound ?? 0 };
  const scope = state?.scope;
  const rest = titles.found + texts.found > titles.hits.length + texts.hits.length && Math.max(titles.found, texts.found) > limit();
  const act = {
    typed: search.type,
    go: (asked: string) => {
      search.go(asked);
      // The keyboard of a phone gives way to the hits, and Tab goes on to the first of them.
      document.getElementById('search-results')?.focus({ preventScroll: true });
    },
    clear: () => {
      search.go('');
      input()?.focus();
    },
  };
  return (
    <div ref={box}>
      <SearchView view={view} query={answered} titles={titles} texts={texts} done={done} board={app.boardsRead.boards.value[0]?.code}
        box={<SearchBox view={view} query={typed} act={act} />}
        progress={state ? text.search.progress(titles.found, texts.found, state.checked, state.held) : undefined} status={text.search.done(titles.found, texts.found)}
        scope={scope ? (scope.postings === 0 ? text.search.empty : text.search.scope(scope.boards, scope.postings, scope.missing)) : ''}
        after={rest && <p class="search-more"><button class="button" type="button" onClick={journey.showMore}>{text.search.more}</button></p>} />
    </div>
  );
}

function firstEnd(hits: readonly SearchHit[]): SearchHit['until'] {
  return hits.map((h) => h.until).filter((at) => at !== null).sort()[0] ?? null;
}

/** Calls `work` once things have been quiet for a while. */
function settled(work: () => void): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    stop,
    soon: () => {
      stop();
      timer = setTimeout(work, SETTLE_MS);
    },
  };
}
