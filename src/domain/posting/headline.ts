import type { CivilDate, Instant } from '../civil-date.ts';
import type { FieldId, PostingKind } from './kind.ts';

/** What a list shows of a live posting. 标题行. */
export interface Headline {
  readonly board: string;
  readonly id: string;
  readonly revision: number;
  /** Place in the board's log: the order of lists, newest first. */
  readonly seq: number;
  readonly title: string;
  readonly kind: PostingKind;
  readonly field: FieldId;
  /** Day of first publication. */
  readonly day: CivilDate;
  /** End of the publicity, consultation or warning; null for kinds that do not end. */
  readonly until: Instant | null;
  /** A warning that has been lifted. */
  readonly lifted: boolean;
  readonly expiresAt: Instant | null;
  /** Pinyin initials of the title, for search. */
  readonly initials: string;
}
