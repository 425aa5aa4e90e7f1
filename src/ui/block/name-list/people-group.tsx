import { Component } from 'preact';
import type { NameGroup, NameListBlock } from '../../../domain/posting/block.ts';
import { classNames } from '../../class-names.ts';
import type { View } from '../../view.ts';
import type { HeadingTag } from '../heading-tags.ts';
import type { ListLook } from './list-look.ts';

interface PeopleGroupProps {
  readonly view: View;
  readonly block: NameListBlock;
  readonly group: NameGroup;
  readonly look: ListLook;
  readonly id: string;
  readonly tag: HeadingTag;
  /** Id of the list's caption, which names a group that has no name. */
  readonly caption: string;
  /** Place of the group's first row in the whole list. */
  readonly first: number;
  /** Rows that are put in by now. */
  readonly rows: number;
}

/** At most so many rows are skipped together by a browser while they are out of sight. */
const CHUNK = 25;

/** A group's rows in chunks of about the same size. */
function chunkSize(rows: number): number {
  return Math.max(1, Math.ceil(rows / Math.ceil(rows / CHUNK)));
}

/**
 * One village group 村民小组: a heading that stays in sight, and a table. Its elements are a table's, so that it is one without styles, copied
 * and printed; the roles say so again, for on a screen its rows are set as lines (a browser then forgets what `table` means).
 */
export class PeopleGroup extends Component<PeopleGroupProps> {
  /** Drawn again only when rows are put in: the groups above have stood for long. */
  override shouldComponentUpdate(next: PeopleGroupProps): boolean {
    return next.rows !== this.props.rows || next.block !== this.props.block || next.view.text !== this.props.view.text;
  }

  override render({ view, block, group, look, id, tag: Tag, caption, first, rows }: PeopleGroupProps) {
    const size = chunkSize(group.rows.length);
    const chunks = Array.from({ length: Math.ceil(rows / size) }, (_, i) => i * size);
    const named = group.group !== '';
    // The only group of a list has no name, and is no part of its own.
    const Part = named ? 'section' : 'div';
    return (
      <Part class="name-group" aria-labelledby={named ? id : undefined}>
        {named && (
          <Tag class="name-group-title" id={id}><span>{group.group}</span> <span class="name-group-count">{view.text.block.names(group.rows.length)}</span></Tag>
        )}
        <table class={classNames('people', look.stacked && 'is-stacked', block.columns.length > 2 && 'is-many')} role="table" aria-labelledby={named ? id : caption}>
          <thead role="rowgroup">
            <tr role="row">{block.columns.map((title, c) => <th key={c} role="columnheader" scope="col" class={look.cells[c]}>{title}</th>)}</tr>
          </thead>
          {chunks.map((at) => (
            <Chunk key={at} columns={block.columns} look={look} first={first + at} rows={group.rows} from={at} to={Math.min(at + size, rows)} large={size > CHUNK / 2} />
          ))}
        </table>
      </Part>
    );
  }
}

interface ChunkProps {
  readonly columns: readonly string[];
  readonly look: ListLook;
  readonly rows: NameGroup['rows'];
  /** Place of the chunk's first row in the whole list. */
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** About how high it is, for a browser that has not drawn it yet. */
  readonly large: boolean;
}

/** Rows that are drawn once: what is found in them is marked without drawing them again. */
class Chunk extends Component<ChunkProps> {
  override shouldComponentUpdate(next: ChunkProps): boolean {
    return next.rows !== this.props.rows || next.to !== this.props.to || next.columns !== this.props.columns;
  }

  override render({ columns, look, rows, first, from, to, large }: ChunkProps) {
    return (
      <tbody role="rowgroup" class={classNames('people-chunk', large && 'is-large')} data-first={first}>
        {rows.slice(from, to).map((row, i) => (
          <tr key={i} role="row" class="person">
            {columns.map((title, c) => (c === look.naming
              ? <th key={c} role="rowheader" scope="row" class="is-name">{row[c] ?? ''}</th>
              : <td key={c} role="cell" class={look.cells[c]} data-label={title}>{row[c] ?? ''}</td>))}
          </tr>
        ))}
      </tbody>
    );
  }
}
