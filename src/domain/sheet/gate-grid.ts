import { isCardForm } from '../privacy/bank-card.ts';
import type { FindingKind } from '../privacy/finding.ts';
import { isIdForm } from '../privacy/id-number.ts';
import { maskFindings } from '../privacy/mask-posting.ts';
import { maskText } from '../privacy/mask-text.ts';
import { type PostingFinding, scanPosting } from '../privacy/scan-posting.ts';
import { cellName, type Grid, type GridCell, pickCells } from './grid.ts';
import { type HeaderRows, titlesOf } from './sheet-layout.ts';
import { scientificDigits, spreadsheetDigits } from './whole-number.ts';

/** Personal data that a sheet held: where, what kind, and the cell as it is now. Never the value. */
export interface SheetFinding { readonly kind: FindingKind; readonly cell: string; readonly masked: string }
/** A column that was taken out whole, because most of its cells held personal data. */
export interface DroppedColumn { readonly letters: string; readonly title: string; readonly kind: FindingKind; readonly cells: number }

export interface GatedGrid {
  readonly grid: Grid;
  readonly findings: readonly SheetFinding[];
  readonly dropped: readonly DroppedColumn[];
  /** For the caller: which columns of the grid that came are still there. */
  readonly kept: readonly number[];
}

/** What is left of a number can make a new one with its neighbour. */
const ROUNDS = 6;
const PREVIEW = 40;
const TEXTS = { idNumber: '［身份证号已隐去］', bankCard: '［银行卡号已隐去］' } as const;

/**
 * The privacy gate for a sheet: columns that mostly hold personal data are taken out, everything else that is found is masked, until the gate finds
 * nothing in what is left, read along rows and down columns. 隐私门.
 */
export function gateGrid(grid: Grid, head: HeaderRows): GatedGrid {
  const damaged = new Map<string, FindingKind>();
  let now = withoutDamagedNumbers(grid, damaged);
  const first = findIn(now, head);
  const kinds = new Map<string, FindingKind>(damaged);
  for (const { path, kind } of first) if (!kinds.has(path)) kinds.set(path, kind);
  const dropped: DroppedColumn[] = [];
  const drop = new Set<number>();
  const titles = titlesOf(grid, head);
  grid.columns.forEach((letters, c) => {
    const inColumn = grid.rows.map((_, r) => kinds.get(pathOf(r, c))).filter((kind): kind is FindingKind => kind !== undefined);
    const texts = grid.rows.slice(head.bodyFrom).filter((row) => (row[c]?.text ?? '').trim() !== '').length;
    const [kind] = inColumn;
    if (kind === undefined || inColumn.length < 2 || inColumn.length * 2 < texts || kind === 'address') return;
    drop.add(c);
    dropped.push({ letters, title: maskText(titles[c] ?? ''), kind, cells: inColumn.length });
  });
  now = masked(now, first);
  const kept = grid.columns.map((_, c) => c).filter((c) => !drop.has(c));
  if (drop.size > 0) now = pickCells(now, now.rows.map((_, r) => r), kept);
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = findIn(now, head);
    if (more.length === 0) break;
    for (const { path, kind } of more) {
      const [r, c] = placeOf(path);
      const before = pathOf(r, kept[c] ?? c);
      if (!kinds.has(before)) kinds.set(before, kind);
    }
    now = masked(now, more);
  }
  const findings: SheetFinding[] = [];
  for (const [path, kind] of kinds) {
    const [r, c] = placeOf(path);
    if (drop.has(c)) continue;
    findings.push({ kind, cell: cellName(grid, r, c), masked: (now.rows[r]?.[kept.indexOf(c)]?.text ?? '').slice(0, PREVIEW) });
  }
  return { grid: { ...now, name: maskText(grid.name) }, findings, dropped, kept };
}

/** A number that lost its last digits still tells region and birthday, or bank and branch. */
function withoutDamagedNumbers(grid: Grid, kinds: Map<string, FindingKind>): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row, r) => row.map((cell, c) => {
      const digits = cell.value === undefined ? scientificDigits(cell.text) : spreadsheetDigits(Math.abs(cell.value));
      if (digits === null || digits.length < 15) return cell;
      const kind = digits.length === 18 && isIdForm(digits) ? 'idNumber' : isCardForm(digits) ? 'bankCard' : null;
      if (kind === null) return cell;
      kinds.set(pathOf(r, c), kind);
      return { text: TEXTS[kind], kind: 'text' };
    })),
  };
}

function findIn(grid: Grid, head: HeaderRows): readonly PostingFinding[] {
  return scanPosting(asList(grid, head)).filter((f) => f.path.startsWith('groups[0].rows['));
}

function masked(grid: Grid, findings: readonly PostingFinding[]): Grid {
  if (findings.length === 0) return grid;
  const list = maskFindings({ groups: [{ group: '', rows: grid.rows.map((row) => row.map((cell) => cell.text)) }] }, findings);
  const rows = list.groups[0]?.rows ?? [];
  return { ...grid, rows: grid.rows.map((row, r) => row.map((cell, c): GridCell => (rows[r]?.[c] === cell.text ? cell : { text: rows[r]?.[c] ?? '', kind: 'text' }))) };
}

/** Read as a list of people, where the gate is strictest. */
function asList(grid: Grid, head: HeaderRows): object {
  return { type: 'nameList', columns: titlesOf(grid, head), groups: [{ group: '', rows: grid.rows.map((row) => row.map((cell) => cell.text)) }] };
}

function pathOf(row: number, column: number): string {
  return `groups[0].rows[${row}][${column}]`;
}

function placeOf(path: string): readonly [number, number] {
  const m = /rows\[(\d+)\]\[(\d+)\]/.exec(path);
  return [Number(m?.[1] ?? 0), Number(m?.[2] ?? 0)];
}
