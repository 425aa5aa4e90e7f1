import type { ComponentChildren } from 'preact';
import type { Instant } from '../../domain/civil-date.ts';
import { boardAddress } from '../address.ts';
import type { BoardName } from '../board/board-page.ts';
import type { View } from '../view.ts';

interface BoardHeaderProps {
  readonly view: View;
  readonly board: BoardName;
  readonly above: readonly BoardName[];
  readonly asOf: Instant;
  /** What is going on just now, and buttons: only the app has them. */
  readonly children?: ComponentChildren;
}

/** Whose board this is, and how old what it shows is. The age is a fact of the page, not a message that passes. */
export function BoardHeader({ view, board, above, asOf, children }: BoardHeaderProps) {
  const { text, now, base } = view;
  return (
    <header class="board-header">
      {above.length > 0 && (
        <nav class="board-above" aria-label={text.board.above}>
          <ul class="board-path">{[...above].reverse().map((b) => <li key={b.code}><a href={boardAddress(base, b.code)}>{b.name}</a></li>)}</ul>
        </nav>
      )}
      <h1 class="board-name">{text.page.boardTitle(board.name)}</h1>
      <p class="board-as-of"><time dateTime={asOf}>{text.board.asOf(asOf, now)}</time></p>
      {children}
    </header>
  );
}
