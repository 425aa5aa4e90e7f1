import type { ComponentChildren } from 'preact';
import { QUESTIONS } from '../../domain/posting/question.ts';
import { boardAddress } from '../address.ts';
import type { View } from '../view.ts';
import { type Hit, HitRow } from './hit-row.tsx';

/** Hits of one sort, as many as are shown, and how many there are; `found` absent: nobody counted. */
export interface HitGroup { readonly hits: readonly Hit[]; readonly found?: number }

interface SearchViewProps {
  readonly view: View;
  readonly query: string;
  readonly box: ComponentChildren;
  readonly titles: HitGroup;
  readonly texts: HitGroup;
  /** How far the search is; changes often, so it is not spoken. */
  readonly progress?: string | undefined;
  /** What is spoken: the end of it. */
  readonly status: string;
  /** Everything was looked through. */
  readonly done: boolean;
  /** What was searched. */
  readonly scope: string;
  /** A board whose questions are offered when nothing was found. */
  readonly board?: string | undefined;
  readonly after?: ComponentChildren;
}

/** The search: the box, what it covers, what was found in titles, then in texts. */
export function SearchView({ view, query, box, titles, texts, progress, status, done, scope, board, after }: SearchViewProps) {
  const { search } = view.text;
  const none = done && titles.hits.length + texts.hits.length === 0;
  const asked = query.trim() !== '';
  return (
    <div class="search">
      <h1 class="search-title">{search.title}</h1>
      {box}
      <p class="search-scope">{scope}</p>
      <p class={none ? 'search-status is-spoken' : 'search-status'} role="status">{asked && done ? status : ''}</p>
      {asked && !done && progress && <p class="search-progress">{progress}</p>}
      <div id="search-results" class="search-results" role="region" aria-label={search.results} tabIndex={-1}>
        <Group view={view} id="found-titles" title={search.titles} group={titles} />
        <Group view={view} id="found-texts" title={search.texts} group={texts} />
      </div>
      {after}
      {asked && none && <div class="search-none"><p class="search-none-title">{search.none(query.trim())}</p><p>{search.tryAgain}</p></div>}
      {(!asked || none) && <Hints view={view} board={board} />}
    </div>
  );
}

function Group({ view, id, title, group }: { readonly view: View; readonly id: string; readonly title: string; readonly group: HitGroup }) {
  if (group.hits.length === 0) return null;
  return (
    <section class="headline-group" aria-labelledby={id}>
      <h2 class="headline-group-name" id={id}>{title}{group.found !== undefined && <span class="hit-count">{view.text.search.count(group.found)}</span>}</h2>
      <ul class="headlines">{group.hits.map((hit) => <HitRow key={hit.headline.id} view={view} hit={hit} />)}</ul>
    </section>
  );
}

/** What can be typed, and the questions people come with. */
function Hints({ view, board }: { readonly view: View; readonly board: string | undefined }) {
  const { search, questions } = view.text;
  const { title, ...ways } = search.hints;
  return (
    <div class="search-hints">
      <h2 class="section-title">{title}</h2>
      <ul class="search-ways">{Object.values(ways).map((way) => <li key={way}>{way}</li>)}</ul>
      {board !== undefined && (
        <>
          <h2 class="section-title">{search.questions}</h2>
          <ul class="search-questions">{QUESTIONS.map((question) => <li key={question}><a class="button" href={boardAddress(view.base, board, 1, { question })}>{questions[question]}</a></li>)}</ul>
        </>
      )}
    </div>
  );
}
