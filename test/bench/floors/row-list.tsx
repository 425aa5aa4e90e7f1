import { render } from 'preact';

/** What a bare list draws of a posting: the same words as the product's row. */
export interface BareRow { readonly id: string; readonly title: string; readonly meta: string }

/** A bare Preact list: no styles, no state, no checks. */
export function drawRows(rows: readonly BareRow[]): void {
  const root = document.getElementById('app');
  if (root) render(<ul>{rows.map((row) => <li key={row.id} data-row><a href={`p/${row.id}`}>{row.title}</a> <span>{row.meta}</span></li>)}</ul>, root);
}
