import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { FieldId, PostingKind } from '../../domain/posting/kind.ts';
import { holdsIn } from '../../protocol/holds-number.ts';
import type { PostingRow } from '../store/schema.ts';

/** What a list needs of a row. */
export const HEADLINE_COLUMNS = ['id', 'board', 'kind', 'field', 'revision', 'seq', 'title', 'day', 'until', 'lifted', 'expires_at', 'issuer', 'holds', 'initials'] as const;
export type HeadlineRow = Pick<PostingRow, (typeof HEADLINE_COLUMNS)[number]>;

export function headlineOfRow(row: HeadlineRow): Headline {
  return {
    board: row.board, id: row.id, revision: row.revision, seq: row.seq, title: row.title, kind: row.kind as PostingKind, field: row.field as FieldId,
    day: row.day as CivilDate, until: row.until as Instant | null, lifted: row.lifted === 1, expiresAt: row.expires_at as Instant | null,
    issuer: row.issuer, holds: holdsIn(row.holds), initials: row.initials,
  };
}
