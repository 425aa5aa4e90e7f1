import type { Grid } from './grid.ts';
import { type SheetLayout, titlesOf } from './sheet-layout.ts';

/** What a sheet can become. */
export const SHEET_TARGETS = ['nameList', 'table', 'fundTable'] as const;
export type SheetTarget = (typeof SHEET_TARGETS)[number];

/** What a column is for. `keep`: shown as it stands; the last four belong to where money went. */
export const COLUMN_ROLES = ['keep', 'drop', 'name', 'group', 'purpose', 'receiver', 'amount', 'spent'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How the columns of a sheet are read 列对应; one role a column. */
export interface SheetMapping { readonly target: SheetTarget; readonly roles: readonly ColumnRole[] }

/** Roles that a target knows. */
export const ROLES_OF: Readonly<Record<SheetTarget, readonly ColumnRole[]>> = {
  nameList: ['name', 'group', 'keep', 'drop'], table: ['keep', 'drop'], fundTable: ['purpose', 'receiver', 'amount', 'spent', 'drop'],
};
/** Roles that one column alone can have. */
export const SINGLE_ROLES: readonly ColumnRole[] = ['group', 'purpose', 'receiver', 'amount', 'spent'];

const NAME = /姓名|户主|申请人|受益人|补贴对象|领取人|name/i;
const GROUP = /^(?:所[在属])?(?:村民)?(?:小组|组别|村组|自然村|角落|组)$/;
const SPENT = /已(?:支出|拨付|使用|支付)|支出(?:金额|数)?$|实际支出|spent/i;
const AMOUNT = /金额|资金|经费|拨款|预算|收入|款额|amount/i;
const PURPOSE = /用途|项目|事项|科目|支出内容|摘要|purpose/i;
const RECEIVER = /收款|领款|单位$|去向|承建|施工|receiver/i;
const UNWANTED = /^(?:序号|编号|no\.?)$/i;

/** The roles that the header suggests, for the target that it suggests or for the one that was chosen. */
export function guessMapping(grid: Grid, layout: SheetLayout, chosen?: SheetTarget): SheetMapping {
  const titles = titlesOf(grid, layout).map((title) => title.replace(/\s/g, ''));
  const target = chosen ?? guessTarget(titles);
  const given = new Set<ColumnRole>();
  const roles = titles.map((title): ColumnRole => {
    const role = roleOf(title, target);
    if (!SINGLE_ROLES.includes(role)) return role;
    if (given.has(role)) return target === 'fundTable' ? 'drop' : 'keep';
    given.add(role);
    return role;
  });
  return { target, roles };
}

function guessTarget(titles: readonly string[]): SheetTarget {
  if (titles.some((t) => NAME.test(t))) return 'nameList';
  return titles.some((t) => PURPOSE.test(t)) && titles.some((t) => AMOUNT.test(t)) && titles.length <= 6 ? 'fundTable' : 'table';
}

function roleOf(title: string, target: SheetTarget): ColumnRole {
  if (target === 'table') return 'keep';
  if (target === 'nameList') return NAME.test(title) ? 'name' : GROUP.test(title) ? 'group' : 'keep';
  if (UNWANTED.test(title)) return 'drop';
  if (SPENT.test(title)) return 'spent';
  if (AMOUNT.test(title)) return 'amount';
  return PURPOSE.test(title) ? 'purpose' : RECEIVER.test(title) ? 'receiver' : 'drop';
}

/** Names a header, so that a mapping is found again for the next sheet of its form: same titles, same key. 12 hexadecimal digits. */
export function headerKey(grid: Grid, layout: SheetLayout): string {
  const titles = titlesOf(grid, layout).map((title) => title.replace(/\s/g, '')).join('|');
  return hash(titles, 0x811c9dc5) + hash(`${titles}|${grid.columns.length}`, 0x01000193).slice(0, 4);
}

/** FNV-1a of 32 bits: it names, it does not protect. */
function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** What was remembered, if it still fits: as many columns, and only roles of its target. */
export function fittingMapping(remembered: SheetMapping | undefined, columns: number): SheetMapping | null {
  if (remembered === undefined || remembered.roles.length !== columns || !SHEET_TARGETS.includes(remembered.target)) return null;
  return remembered.roles.every((role) => ROLES_OF[remembered.target].includes(role)) ? remembered : null;
}
