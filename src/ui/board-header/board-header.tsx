import type { ComponentChildren } from 'preact';
import type { Instant } from '../../domain/civil-date.ts';
import { boardAddress } from '../address.ts';
import type { BoardName } from '../board/board-page.ts';
import type { ListView } from '../view.ts';

interface BoardHeaderProps {
  readonly view: ListView;
  readonly board: BoardName;
  readonly above: readonly BoardName[];
  readonly asOf: Instant;
  /** How many postings there are; in the app, what the device is doing. The line is always there, so that nothing jumps. */
  readonly line: ComponentChildren;
  /** Button beside the age: only the app can ask again. */
  readonly action?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Whose board this is, and how old what it shows is. The age is a fact of the page, not a message that passes. */
export function BoardHeader({ view, board, above, asOf, line, action, children }: BoardHeaderProps) {
  const { text, now, base } = view;
  return (
    <header class="board-header">
      {above.length > 0 && (
        <nav class="board-above" aria-label={text.board.above}>
          <ul class="board-path">{[...above].reverse().map((b) => <li key={b.code}><a href={boardAddress(base, b.code)}>{b.name}</a></li>)}</ul>
        </nav>
      )}
      <h1 class="board-name">{text.page.boardTitle(board.name)}</h1>
      <div class="board-fresh">
        <div class="board-lines">
          <p class="board-as-of"><time dateTime={asOf}>{text.board.asOf(asOf, now)}</time></p>
          {line}
        </div>
        {action}
      </div>
      {children}
    </header>
  );
}
