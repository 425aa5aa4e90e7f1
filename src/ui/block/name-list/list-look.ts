import type { NameListBlock } from '../../../domain/posting/block.ts';
import { columnKinds, namingColumn } from '../../../domain/posting/table-layout.ts';

/** How the columns of a list are set, the same in all its groups, so that figures stand under figures. */
export interface ListLook {
  /** The column of the name. */
  readonly naming: number;
  /** A class for each column. */
  readonly cells: readonly string[];
  /** Too many columns for a row of a phone: there each stands under the name, with its title. */
  readonly stacked: boolean;
}

const FITTING = 4;

/** @param rows all rows of the list */
export function listLook(columns: NameListBlock['columns'], rows: readonly (readonly string[])[]): ListLook {
  const naming = namingColumn(rows);
  const kinds = columnKinds(rows, columns.length);
  const cells = columns.map((_, c) => (c === naming ? 'is-name' : c < naming ? 'is-serial' : `is-${kinds[c] ?? 'text'}`));
  return { naming, cells, stacked: columns.length > FITTING };
}
