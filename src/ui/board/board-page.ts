import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { Warning } from '../../domain/posting/posting.ts';

/** A board by its statistical code and name. 公开栏. */
export interface BoardName { readonly code: string; readonly name: string }

/** A warning that is on: its headline and, once its text is here, its elements. */
export interface RunningWarning { readonly headline: Headline; readonly warning: Warning | null }

/** What a board's page shows. */
export interface BoardPage {
  readonly board: BoardName;
  /** The boards above, nearest first: a village shows its township's and county's postings too. */
  readonly above: readonly BoardName[];
  /** The rows of this page, in the order of {@link boardOrder}. */
  readonly headlines: readonly Headline[];
  /** Running warnings of this board and those above, most severe first. */
  readonly warnings: readonly RunningWarning[];
  /** Rows over all pages. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** 数据更新至. */
  readonly asOf: Instant;
}

/** Rows on a page that is readable without JavaScript. */
export const ROWS_PER_PAGE = 60;
