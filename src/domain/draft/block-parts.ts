import type { Block } from '../posting/block.ts';

/** A block taken apart for comparison: nothing that it says is left out. */
export interface BlockParts {
  /** By member, in the block's order: `text`, `caption`, `totalFen`. */
  readonly texts: readonly (readonly [name: string, text: string])[];
  readonly grids: readonly Grid[];
}

/** Rows of a list or table. `columns`: names of members where rows are records (`purpose`, `amountFen`), else empty. */
export interface Grid { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The same in every version of a record, whatever of it is filled in. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = { items: ['marker', 'text', 'detail'], lines: ['purpose', 'receiver', 'amountFen', 'spentFen'] };

type Members = Readonly<Record<string, unknown>>;

export function partsOfBlock(block: Block): BlockParts {
  const texts: [string, string][] = [];
  const grids: Grid[] = [];
  for (const [name, value] of Object.entries(block as unknown as Members)) {
    if (name === 'type' || value === undefined) continue;
    if (block.type === 'nameList' && name === 'groups') grids.push({ name, columns: [], rows: rowsOfGroups(block.groups) });
    else if (Array.isArray(value)) grids.push(gridOf(name, value));
    else texts.push([name, textOf(value)]);
  }
  return { texts, grids };
}

/** Each row after the name of its group, so that a row that changed its group is seen; a group without rows is one by itself. */
function rowsOfGroups(groups: readonly { readonly group: string; readonly rows: readonly (readonly string[])[] }[]): string[][] {
  return groups.reduce<string[][]>((all, { group, rows }) => all.concat(rows.length === 0 ? [[group]] : rows.map((row) => [group, ...row])), []);
}

function gridOf(name: string, values: readonly unknown[]): Grid {
  const records = values.filter((one): one is Members => typeof one === 'object' && one !== null && !Array.isArray(one));
  const columns = COLUMNS[name];
  if (columns === undefined || records.length < values.length) return { name, columns: [], rows: values.map((one) => (Array.isArray(one) ? one.map(textOf) : [textOf(one)])) };
  return { name, columns, rows: records.map((one) => columns.map((column) => textOf(one[column]))) };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  const { text, colspan = 1, rowspan = 1, ...rest } = value as Members;
  return typeof text === 'string' && Object.keys(rest).length === 0 ? `${text}${colspan === 1 && rowspan === 1 ? '' : ` ${JSON.stringify(colspan)}×${JSON.stringify(rowspan)}`}` : JSON.stringify(value);
}
