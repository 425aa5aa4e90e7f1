import { align, type Aligned } from './align.ts';
import { wordDiff, type WordPiece } from './word-diff.ts';

/** A row of a list or table, compared. `cells`: of a changed one, cell by cell. */
export type RowChange =
  | { readonly change: 'same'; readonly row: readonly string[] }
  | { readonly change: 'added' | 'removed'; readonly row: readonly string[] }
  | { readonly change: 'changed'; readonly cells: readonly (readonly WordPiece[])[] };

/** What changed between two lists or tables, row by row, in order; removed rows stand where they were. */
export function diffRows(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): readonly RowChange[] {
  const a = before.map((row) => JSON.stringify(row)), b = after.map((row) => JSON.stringify(row));
  return align(a, b).reduce<RowChange[]>((all, run) => all.concat(run.same ? before.slice(run.fromA, run.toA).map((row) => ({ change: 'same' as const, row })) : pairs(before, after, run)), []);
}

/** Rows in one another's place: those with the same first cell are the same one changed, else, when there are as many, each is the one beside it. */
function pairs(before: readonly (readonly string[])[], after: readonly (readonly string[])[], { fromA, toA, fromB, toB }: Aligned): readonly RowChange[] {
  const gone = before.slice(fromA, toA), come = after.slice(fromB, toB);
  if (gone.length === come.length) return gone.map((row, i) => changedRow(row, come[i] ?? []));
  const runs = align(gone.map(nameOf), come.map(nameOf));
  return runs.reduce<RowChange[]>((all, run) => all.concat(run.same
    ? gone.slice(run.fromA, run.toA).map((row, i) => changedRow(row, come[run.fromB + i] ?? []))
    : [
      ...gone.slice(run.fromA, run.toA).map((row) => ({ change: 'removed' as const, row })),
      ...come.slice(run.fromB, run.toB).map((row) => ({ change: 'added' as const, row })),
    ]), []);
}

/** The first cells: a group and a name, or a number and a name. */
function nameOf(row: readonly string[]): string {
  return JSON.stringify(row.slice(0, 2));
}

function changedRow(before: readonly string[], after: readonly string[]): RowChange {
  return { change: 'changed', cells: Array.from({ length: Math.max(before.length, after.length) }, (_, i) => wordDiff(before[i] ?? '', after[i] ?? '')) };
}
