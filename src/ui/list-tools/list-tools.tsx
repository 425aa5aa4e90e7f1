import type { ComponentChildren } from 'preact';
import { isFiltered, type ListFilter, NO_FILTER } from '../../domain/posting/list-filter.ts';
import { boardAddress, searchAddress } from '../address.ts';
import type { View } from '../view.ts';

interface ListToolsProps {
  readonly view: View;
  readonly code: string;
  readonly filter: ListFilter;
  /** Postings that the filter lets through. */
  readonly total: number;
  /** The filter's form, or what leads to it. */
  readonly children?: ComponentChildren;
}

/** Above a board's list: the question that is on and its answer in a sentence, what the list is narrowed to, and the ways to narrow and to search. */
export function ListTools({ view, code, filter, total, children }: ListToolsProps) {
  const { text, base } = view;
  const { question } = filter;
  return (
    <div class="list-tools">
      {question !== undefined && (
        <div class="question-head">
          <h2 class="question-title">{text.questions[question]}</h2>
          <p>{text.questionHints[question]}</p>
          {question === 'tell' && <p><a class="button" href="tel:12345">{text.filter.hotline}</a></p>}
        </div>
      )}
      {isFiltered(filter) && (
        <p class="filter-on" role="status">
          {text.filter.found(total, narrowedTo(view, filter))} <a href={boardAddress(base, code, 1, NO_FILTER)}>{text.filter.clear}</a>
        </p>
      )}
      <div class="list-ways">
        {children}
        <a class="button" href={searchAddress(base)}>{text.filter.search}</a>
      </div>
    </div>
  );
}

/** The parts of the filter beside the question, in words. */
function narrowedTo({ text }: View, { field, kind, year, issuer }: ListFilter): readonly string[] {
  return [field && text.fields[field], kind && text.kinds[kind], year !== undefined && text.filter.yearOf(year), issuer]
    .filter((part): part is string => typeof part === 'string');
}
