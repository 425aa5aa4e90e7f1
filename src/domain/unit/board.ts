import type { BoardLevel } from './board-code.ts';
import type { Validity } from './validity.ts';

/** A notice-board 公开栏: of the county, a township, or a village (community). */
export interface Board extends Validity {
  /** Statistical code: 6, 9 or 12 digits; the codes above it are its beginnings. */
  readonly code: string;
  /** As shown to people: 安溪县, 湖头镇, 玉湖村. */
  readonly name: string;
  /** The body behind it: 湖头镇人民政府, 玉湖村委会. */
  readonly officialName: string;
  readonly level: BoardLevel;
  /** Code of the board above; null for the county. */
  readonly parent: string | null;
}
