import type { TableCell } from '../../../domain/posting/block.ts';
import { classNames } from '../../class-names.ts';
import { TableFrame } from './table-frame.tsx';
import { columnCount, type ColumnKind, columnKinds, isTotal, namingColumn, placeHeader, type PlacedCell } from '../../../domain/posting/table-layout.ts';

interface GridTableProps {
  readonly headerRows: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly string[])[];
  /** Accessible name: the element that holds the caption. */
  readonly labelledBy: string;
  /** Said where the table can be moved sideways. */
  readonly hint: string;
  readonly likelyWide: boolean;
}

/** More rows than a phone shows at once. */
const TALL = 15;

/** Words longer than this get a wider column, so that a row is not as high as the screen. */
const LONG = 24;

/** A table that scrolls inside itself, by touch or arrow keys; the column that names the rows stays in sight. */
export function GridTable({ headerRows, rows, labelledBy, hint, likelyWide }: GridTableProps) {
  const header = placeHeader(headerRows);
  const columns = columnCount(rows, header);
  const naming = namingColumn(rows, header);
  const kinds = columnKinds(rows, columns);
  const names = kinds.map((kind, c) => classNames(kindName(kind, c, naming), kind === 'text' && rows.some((row) => (row[c] ?? '').length > LONG) && 'is-long'));
  return (
    <TableFrame labelledBy={labelledBy} hint={hint} likelyWide={likelyWide} tall={header.length > 0 && rows.length > TALL}>
      <table class={classNames('grid-table', columns > 6 && 'is-wide')} aria-labelledby={labelledBy}>
        {header.length > 0 && (
          <thead>
            {header.map((row, i) => (
              <tr key={i}>{row.map((placed) => <HeaderCell key={placed.column} placed={placed} naming={naming} kind={names[placed.column] ?? ''} />)}</tr>
            ))}
          </thead>
        )}
        <tbody>
          {rows.map((row, i) => (
            <tr key={i} class={row.some(isTotal) ? 'is-total' : undefined}>
              {Array.from({ length: columns }, (_, c) => <BodyCell key={c} text={row[c] ?? ''} naming={c === naming} kind={names[c] ?? ''} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** The unit at the end of a title stays in one piece: 金额（万元）. */
function HeaderText({ text }: { readonly text: string }) {
  const [, title, unit] = /^([^（）]+)(（[^（）]{1,5}）)$/.exec(text) ?? [];
  return unit === undefined ? <>{text}</> : <>{title}<span class="head-unit">{unit}</span></>;
}

function HeaderCell({ placed: { cell, column }, naming, kind }: { readonly placed: PlacedCell; readonly naming: number; readonly kind: string }) {
  const colspan = cell.colspan ?? 1;
  const name = classNames(column === naming && colspan === 1 && 'is-naming', colspan > 1 && 'is-group', colspan > 2 && 'is-broad', colspan === 1 && kind);
  return (
    <th scope={colspan > 1 ? 'colgroup' : 'col'} class={name || undefined} colSpan={colspan > 1 ? colspan : undefined} rowSpan={cell.rowspan}>
      <HeaderText text={cell.text} />
    </th>
  );
}

function BodyCell({ text, naming, kind }: { readonly text: string; readonly naming: boolean; readonly kind: string }) {
  if (naming && text !== '') return <th scope="row" class="is-naming">{text}</th>;
  return <td class={classNames(naming && 'is-naming', kind)}>{text}</td>;
}

/** A column before the naming one only counts; all others are named by what they hold. */
function kindName(kind: ColumnKind, column: number, naming: number): string {
  return column < naming ? 'is-serial' : `is-${kind}`;
}
