import { useSignal } from '@preact/signals';
import { chainOf } from '../../domain/unit/board-code.ts';
import { boardAddress } from '../address.ts';
import { type BoardEntry, findBoards } from '../home/find-boards.ts';
import type { View } from '../view.ts';

interface BoardFinderProps { readonly view: View; readonly boards: readonly BoardEntry[]; readonly typed?: string }

/** Finds a board by its name or by its pinyin initials, as they are typed. */
export function BoardFinder({ view, boards, typed: start = '' }: BoardFinderProps) {
  const { text, base } = view;
  const typed = useSignal(start);
  const found = findBoards(boards, typed.value);
  const names = new Map(boards.map((b) => [b.code, b.name]));
  const above = (code: string) => chainOf(code).slice(1).map((c) => names.get(c)).filter((n): n is string => n !== undefined);
  return (
    <div class="board-finder">
      <label class="finder-label" for="board-finder">{text.home.find}</label>
      <input class="finder-box" id="board-finder" type="search" autocomplete="off" enterKeyHint="search" value={typed.value} onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      />
      <p class="finder-count" role="status">{typed.value.trim() === '' ? '' : text.home.found(found.length)}</p>
      <ul class="board-links">
        {found.map(({ code, name }) => (
          <li key={code}><a class="board-link" href={boardAddress(base, code)}>{name}{above(code).length > 0 && <span class="finder-above">{text.format.join(above(code))}</span>}</a></li>
        ))}
      </ul>
    </div>
  );
}
