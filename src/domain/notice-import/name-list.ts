import type { Instant } from '../civil-date.ts';
import type { NameGroup, NameListBlock, TableBlock } from '../posting/block.ts';

const NAME = /姓名|户主|申请人/u;
const GROUP = /^(?:村民小组|小组|组别|村组|自然村|角落)$/u;
const TOTAL = /^(?:合计|总计|共计)/u;

/** A list of people 名单 from a table with one header row that names a column of persons; null for any other table. */
export function nameListFrom(table: TableBlock, visibleUntil: Instant): NameListBlock | null {
  const [header, ...more] = table.headerRows;
  if (!header || more.length > 0 || header.some((c) => (c.colspan ?? 1) > 1) || !header.some((c) => NAME.test(c.text))) return null;
  const columns = header.map((cell) => cell.text);
  const at = columns.findIndex((name) => GROUP.test(name));
  const people = table.rows.filter((row) => !row.some((cell) => TOTAL.test(cell)));
  const totals = table.rows.filter((row) => row.some((cell) => TOTAL.test(cell)));
  return {
    type: 'nameList', caption: captionOf(table), columns: columns.filter((_, i) => i !== at), groups: grouped(people, at), visibleUntil,
    ...(table.note === undefined ? {} : { criteria: table.note }),
    ...(totals.length === 0 ? {} : { total: totals.map((row) => row.filter((cell) => cell !== '').join(' ')).join('；').slice(0, 500) }),
  };
}

/** A list of people has no unit of its own, and an amount without one says nothing. */
function captionOf({ caption, unit }: TableBlock): string {
  return unit === undefined || caption.includes(unit) ? caption : `${caption}（单位：${unit}）`;
}

function grouped(rows: readonly (readonly string[])[], at: number): readonly NameGroup[] {
  const groups = new Map<string, (readonly string[])[]>();
  let current = '';
  for (const row of rows) {
    // A group is often written once, over its first row only.
    if (at >= 0 && (row[at] ?? '') !== '') current = row[at] ?? '';
    const people = groups.get(current) ?? [];
    people.push(row.filter((_, i) => i !== at));
    groups.set(current, people);
  }
  return [...groups].map(([group, people]) => ({ group, rows: people }));
}
