import type { DraftMark, Marks } from '../../../domain/draft/draft-mark.ts';
import { NO_MARKS } from '../../../domain/draft/draft-mark.ts';

type CellMarks = readonly (readonly DraftMark[])[];

/** Answers which marks the cells of a row have; `path`: of the rows within their block. The answer for a row is the same array while `marks` is. */
export function rowMarks(marks: Marks, path: string, columns: number): (row: number) => CellMarks | null {
  if (marks === NO_MARKS) return () => null;
  const known = new Map<number, CellMarks | null>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const cells = Array.from({ length: columns }, (_, c) => marks.at(`${path}[${row}][${c}]`));
    const answer = cells.some((cell) => cell.length > 0) ? cells : null;
    known.set(row, answer);
    return answer;
  };
}

/** The row and column that a mark's path names within `rows`; null when it lies elsewhere. */
export function cellAt(path: string, rows: string): { readonly row: number; readonly column: number } | null {
  const m = path.startsWith(rows) ? /^\[(\d+)\]\[(\d+)\]$/.exec(path.slice(rows.length)) : null;
  return m === null ? null : { row: Number(m[1]), column: Number(m[2]) };
}
