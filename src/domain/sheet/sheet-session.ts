import type { Result } from '../result.ts';
import type { BlockWish, BuildProblem, SheetBlock } from './build-block.ts';
import type { SheetMapping } from './column-mapping.ts';
import type { DamageKind } from './find-damage.ts';
import type { DroppedColumn, SheetFinding } from './gate-grid.ts';
import type { HeaderRows, SheetLayout } from './sheet-layout.ts';
import type { WrongTotal } from './sheet-totals.ts';

/**
 * Why a file was not read: `notASheet` is another kind of file, `webPage` and `oldXml` only bear the name of a sheet, `encrypted` has a password,
 * `inflates` would become too large when unpacked (压缩炸弹), `tooLong` took more time than is given, `noWorker`: this browser cannot read sheets.
 */
export const SHEET_PROBLEMS = [
  'empty', 'tooLarge', 'inflates', 'notASheet', 'webPage', 'encrypted', 'damaged', 'encoding', 'tooManySheets', 'tooManyRows', 'tooManyColumns', 'noSheets', 'tooLong', 'noWorker', 'cancelled',
] as const;
export type SheetProblem = (typeof SHEET_PROBLEMS)[number];

/** What is taken in. Bytes of the file, bytes unpacked, and what one sheet may hold. */
export const SHEET_LIMITS = { fileBytes: 12 * 1024 * 1024, inflatedBytes: 64 * 1024 * 1024, sheets: 60, rows: 20_000, columns: 60 } as const;

/** A sheet of a workbook, as it can be chosen. */
export interface SheetName { readonly index: number; readonly name: string }
export interface BookReport { readonly sheets: readonly SheetName[]; readonly hiddenSheets: number; readonly pictures: number; readonly notes: number }

/** What of a sheet is not in what was read, in counts. `cells`: those that a format hides. */
export interface LeftOut { readonly rows: number; readonly columns: number; readonly cells: number; readonly unread: number }
export interface ShownDamage { readonly kind: DamageKind; readonly cell: string; readonly shown: string }

/** What the page learns of a sheet, after the privacy gate. Lists are cut off; counts are whole. */
export interface SheetReport {
  readonly index: number;
  readonly key: string;
  readonly layout: SheetLayout;
  /** The sheet's own numbers of the rows, so that a header can be named by them. */
  readonly rowNumbers: readonly number[];
  readonly letters: readonly string[];
  readonly titles: readonly string[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  readonly guess: SheetMapping;
  readonly leftOut: LeftOut;
  readonly findings: readonly SheetFinding[];
  readonly findingCount: number;
  readonly dropped: readonly DroppedColumn[];
  readonly damage: readonly ShownDamage[];
  readonly damageCount: number;
  readonly wrongTotals: readonly WrongTotal[];
}

export type SheetStage = 'open' | 'read' | 'check' | 'build';

/** One file (`F`) that is being imported. All reading happens elsewhere; nothing that comes back was not through the privacy gate. */
export interface SheetSession<F> {
  open(file: F): Promise<Result<BookReport, SheetProblem>>;
  /** `header` tells where the header is, when the guess was wrong. */
  sheet(index: number, header?: HeaderRows): Promise<Result<SheetReport, SheetProblem>>;
  block(wish: BlockWish): Promise<Result<SheetBlock, SheetProblem | BuildProblem>>;
  /** Stops whatever is going on and forgets the file. */
  close(): void;
}
/** Begins one. `progress`: what is being done, and for which share of it the work is done, 0 to 1. */
export type OpenSheetSession<F> = (progress: (stage: SheetStage, share: number) => void) => SheetSession<F>;
