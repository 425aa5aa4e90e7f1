import { LONGEST_QUERY } from '../../domain/search/search-words.ts';
import { searchAddress } from '../address.ts';
import type { View } from '../view.ts';

interface SearchBoxProps {
  readonly view: View;
  readonly query: string;
  /** What a script does with the box; without one it is a plain form. */
  readonly act?: SearchActs;
}

export interface SearchActs {
  /** Every change of the box; false while an input method is still composing. */
  typed(query: string, composed: boolean): void;
  /** Enter, or the button. */
  go(query: string): void;
  clear(): void;
}

/** The box, with a way to empty it and a way to go. */
export function SearchBox({ view, query, act }: SearchBoxProps) {
  const { text } = view;
  const script = act && {
    onSubmit: (event: SubmitEvent) => {
      event.preventDefault();
      const box = event.currentTarget instanceof HTMLFormElement ? event.currentTarget.elements.namedItem('q') : null;
      if (box instanceof HTMLInputElement) act.go(box.value);
    },
  };
  const box = act && {
    onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => act.typed(event.currentTarget.value, !event.isComposing),
    onCompositionEnd: (event: CompositionEvent & { readonly currentTarget: HTMLInputElement }) => act.typed(event.currentTarget.value, true),
  };
  return (
    <form class="search-form" role="search" action={searchAddress(view.base)} method="get" {...script}>
      <label class="search-label" for="search-box">{act ? text.search.box : text.search.titlesBox}</label>
      <div class="search-line">
        <input class="search-box" id="search-box" type="search" name="q" value={query} maxLength={LONGEST_QUERY} autocomplete="off" autocapitalize="off" spellcheck={false} enterKeyHint="search" {...box} />
        {act && query !== '' && <button class="button" type="button" onClick={act.clear}>{text.search.clear}</button>}
        <button class="button is-primary" type="submit">{text.search.go}</button>
      </div>
    </form>
  );
}
