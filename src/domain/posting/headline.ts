import { type CivilDate, civilDayAt, endOfDay, type Instant } from '../civil-date.ts';
import type { FieldId, PostingKind } from './kind.ts';
import type { Posting } from './posting.ts';

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
  /** The first of its issuers: the unit that answers for it. */
  readonly issuer: string;
  /** What its text holds, so that a list can answer a question without the text. */
  readonly holds: Holds;
  /** Pinyin initials of the title, for search. */
  readonly initials: string;
}

/** `names`: a list of people; `funds`: a table of money. */
export interface Holds { readonly names: boolean; readonly funds: boolean }

/** What lists show of a posting that stands at `seq` in its board's log. Server and device call the same rule, so that their lists agree. */
export function headlineFrom(posting: Posting, seq: number, initials: string): Headline {
  const { board, id, revision, title, kind, field } = posting;
  return {
    board, id, revision, seq, title, kind, field, day: civilDayAt(posting.publishedAt), until: untilOf(posting),
    lifted: posting.kind === 'warning' && posting.warning.lift !== undefined, expiresAt: posting.expiresAt ?? null,
    issuer: posting.issuers[0] ?? '', holds: holdsOf(posting), initials,
  };
}

function holdsOf({ blocks }: Posting): Holds {
  return { names: blocks.some((b) => b.type === 'nameList'), funds: blocks.some((b) => b.type === 'fundTable') };
}

/** When the posting's running time ends: its last day is included. */
function untilOf(posting: Posting): Instant | null {
  switch (posting.kind) {
    case 'publicity': return endOfDay(posting.publicity.to);
    case 'consultation': return endOfDay(posting.consultation.to);
    case 'warning': return posting.warning.expiresAt;
    default: return null;
  }
}
