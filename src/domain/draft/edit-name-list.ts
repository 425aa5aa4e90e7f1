import type { NameGroup, NameListBlock } from '../posting/block.ts';
import { insertColumn, removeColumn } from './edit-grid.ts';

/** With another group in the place of one; all other groups stay the same objects. */
export function setGroup(list: NameListBlock, at: number, group: NameGroup): NameListBlock {
  return { ...list, groups: list.groups.map((one, i) => (i === at ? group : one)) };
}

/** With an empty column before the one at `at`, in all groups. */
export function addListColumn(list: NameListBlock, at: number): NameListBlock {
  return {
    ...list, columns: [...list.columns.slice(0, at), '', ...list.columns.slice(at)],
    groups: list.groups.map(({ group, rows }) => ({ group, rows: insertColumn(rows, at) })),
  };
}

/** Without a column, in all groups: what stood in it is gone from the draft. */
export function dropListColumn(list: NameListBlock, at: number): NameListBlock {
  return { ...list, columns: list.columns.filter((_, c) => c !== at), groups: list.groups.map(({ group, rows }) => ({ group, rows: removeColumn(rows, at) })) };
}

/** The number of households or people as the list has them; rows with nothing in them do not count. 共 12 户. */
export function countTotal({ columns, groups }: NameListBlock): string {
  const rows = groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.some((cell) => cell.trim() !== '')).length, 0);
  return `共 ${rows} ${columns.some((title) => /户主/.test(title)) ? '户' : '人'}`;
}
