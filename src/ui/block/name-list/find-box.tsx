import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NameListBlock } from '../../../domain/posting/block.ts';
import { findable, findInList } from '../../../domain/posting/find-in-list.ts';
import type { View } from '../../view.ts';
import { firstFound, markFound } from './mark-found.ts';

interface FindBoxProps {
  readonly view: View;
  readonly id: string;
  readonly block: NameListBlock;
  /** The element that holds the list's groups. */
  readonly list: RefObject<HTMLElement | null>;
  /** Rows that are in it by now. */
  readonly mounted: number;
}

/** Finds in a list as one types; how many were found is also said. Enter leads to the first, Escape clears. */
export function FindBox({ view, id, block, list, mounted }: FindBoxProps) {
  const { find } = view.text;
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const index = useMemo(() => findable(block), [block]);
  const found = useMemo(() => findInList(index, query), [index, query]);
  // After the letter itself is on the screen: rows follow it, they do not hold it up.
  useEffect(() => (list.current ? markFound(list.current, found) : undefined), [found, mounted]);
  const count = found && found.filter(Boolean).length;
  const clear = () => {
    setQuery('');
    input.current?.focus();
  };
  return (
    <form class="find-box" role="search" aria-label={find.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (count !== null && list.current) firstFound(list.current)?.focus();
      }}
    >
      <label class="find-label" for={id}>{find.label}</label>
      <div class="find-line">
        <input ref={input} id={id} class="find-input" type="search" autocomplete="off" enterkeyhint="search" aria-describedby={`${id}-hint`} value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            clear();
          }}
        />
        {query !== '' && <button type="button" class="button" onClick={clear}>{find.clear}</button>}
      </div>
      <p class="find-hint" id={`${id}-hint`}>{find.hint}</p>
      <p class="find-count" role="status">{count === null ? '' : count === 0 ? find.none : find.found(count)}</p>
    </form>
  );
}
