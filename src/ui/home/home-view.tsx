import type { ComponentChildren } from 'preact';
import { boardAddress } from '../address.ts';
import type { BoardName } from '../board/board-page.ts';
import type { View } from '../view.ts';
import type { BoardTree, TownshipBoards } from './board-tree.ts';

interface HomeViewProps {
  readonly view: View;
  /** Usually one county. */
  readonly counties: readonly BoardTree[];
  /** Boards that this device follows, with what is unread on them; the server knows none. */
  readonly yours?: readonly YourBoard[];
  /** Others that it has opened before. */
  readonly recent?: readonly BoardName[];
  /** Ways to find a board that need a script. */
  readonly finder?: ComponentChildren;
  readonly status?: ComponentChildren;
}

/** `unread` absent: not known yet. */
export interface YourBoard extends BoardName { readonly unread?: number }

/** Choose a board: county, then township, then village; plain links and folds, no script. */
export function HomeView({ view, counties, yours = [], recent = [], finder, status }: HomeViewProps) {
  const { text } = view;
  return (
    <div class="home">
      <h1 class="home-title">{text.home.title}</h1>
      <p class="home-hint">{text.home.hint}</p>
      {yours.length > 0 && (
        <nav class="home-yours" aria-labelledby="home-yours">
          <h2 class="section-title" id="home-yours">{text.home.yours}</h2>
          <ul class="board-links">{yours.map((b) => <BoardLink key={b.code} view={view} board={b} unread={b.unread} />)}</ul>
        </nav>
      )}
      {recent.length > 0 && (
        <nav class="home-yours" aria-labelledby="home-recent">
          <h2 class="section-title" id="home-recent">{text.home.recent}</h2>
          <ul class="board-links">{recent.map((b) => <BoardLink key={b.code} view={view} board={b} />)}</ul>
        </nav>
      )}
      {finder}
      {status}
      {counties.map((county) => (
        <nav key={county.code} class="home-county" aria-labelledby={`c${county.code}`}>
          <h2 class="section-title" id={`c${county.code}`}><a class="county-link" href={boardAddress(view.base, county.code)}>{text.home.countyBoard(county.name)}</a></h2>
          <ul class="townships">{county.townships.map((t) => <Township key={t.code} view={view} township={t} />)}</ul>
        </nav>
      ))}
      {counties.length === 0 && !status && <p class="home-hint">{text.home.none}{text.home.noneNext}</p>}
    </div>
  );
}

function Township({ view, township }: { readonly view: View; readonly township: TownshipBoards }) {
  const { text } = view;
  const own = { code: township.code, name: text.home.townshipBoard(township.name) };
  return (
    <li class="township">
      <details class="fold">
        <summary><span class="township-name">{township.name}</span> <span class="township-count">{text.home.villages(township.villages.length)}</span></summary>
        <ul class="board-links">
          <BoardLink view={view} board={own} />
          {township.villages.map((v) => <BoardLink key={v.code} view={view} board={v} />)}
        </ul>
      </details>
    </li>
  );
}

function BoardLink({ view, board, unread }: { readonly view: View; readonly board: BoardName; readonly unread?: number | undefined }) {
  return (
    <li>
      <a class="board-link" href={boardAddress(view.base, board.code)}>
        {board.name}{unread !== undefined && <span class={unread > 0 ? 'board-unread is-some' : 'board-unread'}>{view.text.home.unread(unread)}</span>}
      </a>
    </li>
  );
}
