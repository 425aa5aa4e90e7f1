import type { TableBlock } from '../../../domain/posting/block.ts';
import { classNames } from '../../class-names.ts';
import type { View } from '../../view.ts';
import { GridTable } from './grid-table.tsx';
import { columnCount, placeHeader } from '../../../domain/posting/table-layout.ts';

interface TableViewProps { readonly view: View; readonly block: TableBlock; readonly id: string }

/** Columns that fit on a small screen without moving. */
const FITTING = 4;
/** Columns that fit on paper held upright. */
const FITTING_PAPER = 12;

/** A table as published: caption, unit, header rows with their spans, note. Figures are shown as they stand, right or not. */
export function TableView({ view, block, id }: TableViewProps) {
  const { text } = view;
  const columns = columnCount(block.rows, placeHeader(block.headerRows));
  const caption = `${id}-caption`;
  return (
    <figure class={classNames('block-table', columns > FITTING && 'is-wide', columns > FITTING_PAPER && 'is-across')}>
      <figcaption class="table-caption">
        <span class="table-title" id={caption}>{block.caption}</span>
        {block.unit !== undefined && <span class="table-unit">{text.block.unit(block.unit)}</span>}
      </figcaption>
      <GridTable headerRows={block.headerRows} rows={block.rows} labelledBy={caption} hint={text.block.tableHint(columns)} likelyWide={columns > FITTING} />
      {block.note !== undefined && <p class="block-note">{block.note}</p>}
    </figure>
  );
}
