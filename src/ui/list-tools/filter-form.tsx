import type { FilterOptions } from '../../domain/posting/filter-options.ts';
import { filterFrom, type ListFilter } from '../../domain/posting/list-filter.ts';
import { boardAddress } from '../address.ts';
import type { View } from '../view.ts';

interface FilterFormProps {
  readonly view: View;
  readonly code: string;
  readonly filter: ListFilter;
  readonly options: FilterOptions;
  /** In the app; without it the form asks the server. */
  readonly apply?: ((filter: ListFilter) => void) | undefined;
}

/** Narrows a list by field, kind, year and unit: an ordinary form, with the device's own way to choose one of many. */
export function FilterForm({ view, code, filter, options, apply }: FilterFormProps) {
  const { text, base } = view;
  const { fields, kinds, years, issuers } = options;
  const submit = (event: SubmitEvent) => {
    if (!apply || !(event.currentTarget instanceof HTMLFormElement)) return;
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    apply(filterFrom((name) => {
      const value = entered.get(name);
      return typeof value === 'string' ? value : null;
    }));
  };
  return (
    <form class="filter-form" method="get" action={boardAddress(base, code)} onSubmit={submit}>
      {filter.question !== undefined && <input type="hidden" name="ask" value={filter.question} />}
      <Select name="field" label={text.filter.field} all={text.filter.allFields} chosen={filter.field} options={fields.map((f) => [f, text.fields[f]])} />
      <Select name="kind" label={text.filter.kind} all={text.filter.allKinds} chosen={filter.kind} options={kinds.map((k) => [k, text.kinds[k]])} />
      <Select name="year" label={text.filter.year} all={text.filter.allYears} chosen={filter.year} options={years.map((y) => [y, text.filter.yearOf(y)])} />
      <Select name="unit" label={text.filter.issuer} all={text.filter.allIssuers} chosen={filter.issuer} options={issuers.map((i) => [i, i])} />
      <button class="button is-primary" type="submit">{text.filter.apply}</button>
    </form>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [string, string])[];
}

/** What is chosen stays among the options, also when nothing on the list has it any more. */
function Select({ name, label, all, chosen, options }: SelectProps) {
  const known = chosen === undefined || options.some(([value]) => value === chosen);
  return (
    <label class="filter-choice">
      <span>{label}</span>
      <select name={name}>
        <option value="">{all}</option>
        {(known ? options : [...options, [chosen, chosen] as const]).map(([value, words]) => <option key={value} value={value} selected={value === chosen}>{words}</option>)}
      </select>
    </label>
  );
}
