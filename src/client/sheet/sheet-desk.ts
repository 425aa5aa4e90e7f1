import type { WorkBook } from '@e965/xlsx';
import { maskPosting } from '../../domain/privacy/mask-posting.ts';
import { maskText } from '../../domain/privacy/mask-text.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type BlockWish, buildBlock, type BuildProblem, type SheetBlock } from '../../domain/sheet/build-block.ts';
import { guessMapping, headerKey } from '../../domain/sheet/column-mapping.ts';
import { findDamage } from '../../domain/sheet/find-damage.ts';
import { gateGrid } from '../../domain/sheet/gate-grid.ts';
import { cellName, type Grid } from '../../domain/sheet/grid.ts';
import { type HeaderRows, layoutOf, type SheetLayout, titlesOf } from '../../domain/sheet/sheet-layout.ts';
import type { BookReport, SheetProblem, SheetReport, SheetStage } from '../../domain/sheet/sheet-session.ts';
import { sheetTotals } from '../../domain/sheet/sheet-totals.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetGrid, visibleSheets } from './sheet-grid.ts';

const LISTED = 200, SAMPLE_ROWS = 12, SHOWN = 40;

/**
 * Reads one workbook, in a worker. What is asked of it is answered only with what went through the privacy gate; the file, and the grid before the
 * gate, stay here and end with the worker.
 */
export interface SheetDesk {
  open(bytes: Uint8Array): Result<BookReport, SheetProblem>;
  sheet(index: number, header?: HeaderRows): Result<SheetReport, SheetProblem>;
  block(wish: BlockWish): Result<SheetBlock, SheetProblem | BuildProblem>;
}

export function createSheetDesk(tell: (stage: SheetStage, share: number) => void): SheetDesk {
  let book: WorkBook | null = null;
  let current: { readonly grid: Grid; readonly layout: SheetLayout } | null = null;
  return {
    open: (bytes) => {
      tell('open', 0);
      const opened = readWorkbook(bytes, (share) => tell('open', share / 2));
      if (!opened.ok) return opened;
      ({ book } = opened.value);
      const { shown, hidden } = visibleSheets(book);
      tell('open', 1);
      if (shown.length === 0) return err('noSheets');
      const { SheetNames } = book;
      return ok({ sheets: shown.map((index) => ({ index, name: maskText(SheetNames[index] ?? '') })), hiddenSheets: hidden, pictures: opened.value.pictures, notes: opened.value.notes });
    },
    sheet: (index, header) => {
      if (book === null || !visibleSheets(book).shown.includes(index)) return err('noSheets');
      tell('read', 0);
      const read = sheetGrid(book, index);
      if (!read.ok) return read;
      const { grid: seen, leftOut } = read.value;
      if (seen.rows.length === 0) return err('empty');
      tell('check', 0.2);
      const before = layoutOf(seen, header);
      const gated = gateGrid(seen, before);
      tell('check', 0.8);
      const { grid } = gated;
      const layout = layoutOf(grid, before);
      current = { grid, layout };
      const damage = findDamage(seen, before);
      const shownAt = (row: number, column: number) => {
        const place = gated.kept.indexOf(column);
        return place === -1 ? '' : (grid.rows[row]?.[place]?.text ?? '').slice(0, SHOWN);
      };
      tell('check', 1);
      return ok({
        index, key: headerKey(grid, layout), layout, rowNumbers: grid.rowNumbers.slice(0, 60), letters: grid.columns, titles: titlesOf(grid, layout),
        rows: layout.bodyTo - layout.bodyFrom, sample: grid.rows.slice(layout.bodyFrom, Math.min(layout.bodyTo, layout.bodyFrom + SAMPLE_ROWS)).map((row) => row.map((cell) => cell.text)),
        guess: guessMapping(grid, layout), leftOut,
        findings: gated.findings.slice(0, LISTED), findingCount: gated.findings.length, dropped: gated.dropped,
        damage: damage.slice(0, LISTED).map(({ kind, row, column }) => ({ kind, cell: cellName(seen, row, column), shown: shownAt(row, column) })), damageCount: damage.length,
        wrongTotals: sheetTotals(grid, layout),
      });
    },
    block: (wish) => {
      if (current === null) return err('noSheets');
      tell('build', 0);
      const built = buildBlock(current.grid, current.layout, wish);
      if (!built.ok) return built;
      tell('build', 0.5);
      // Other neighbours than in the sheet can make a number of what was none.
      const block = maskPosting(built.value);
      tell('build', 1);
      return ok(block);
    },
  };
}
