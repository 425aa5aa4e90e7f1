import { pinyin } from 'pinyin-pro';
import { type Instant, civilDayAt, endOfDay } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { Posting } from '../../domain/posting/posting.ts';

/** What lists show of a posting that stands at `seq` in its board's log. */
export function headlineOf(posting: Posting, seq: number): Headline {
  return {
    board: posting.board, id: posting.id, revision: posting.revision, seq, title: posting.title, kind: posting.kind, field: posting.field,
    day: civilDayAt(posting.publishedAt), until: untilOf(posting), lifted: posting.kind === 'warning' && posting.warning.lift !== undefined,
    expiresAt: posting.expiresAt ?? null, initials: initialsOf(posting.title),
  };
}

/** The first letters of a title's syllables, and its Latin letters and digits; lower case. 拼音首字母. */
export function initialsOf(title: string): string {
  const letters = pinyin(title.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' });
  return letters.join('').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
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
