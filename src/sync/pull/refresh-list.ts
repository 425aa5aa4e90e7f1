import { toHeadlines, verifyHeadlines } from '../../protocol/headline-columns.ts';
import type { Session } from '../session.ts';
import { commitAdvance } from './commit-advance.ts';
import { fetchFile } from './fetch-file.ts';

/** So many rows are a small answer, fetched at once; of a longer list it waits until this many rows lack their initials. */
const SMALL_LIST = 200;
const MOST_BLANKS = 24;

/**
 * Fetches the list of a board once more when rows of it came by tail: those lack pinyin initials, which only the server makes. Nothing
 * depends on it but search, so that no failure of it counts.
 */
export async function refreshList(session: Session, board: string): Promise<void> {
  const held = session.boards.get(board);
  if (!held || held.cursor.blanks === 0 || (held.list.id.length > SMALL_LIST && held.cursor.blanks < MOST_BLANKS)) return;
  const head = { board, ...held.cursor.head };
  const answer = await fetchFile(session, `/feed/headlines/${head.headlines}.json`);
  if (typeof answer === 'string') return;
  const read = verifyHeadlines(answer.bytes, head);
  if (!read.ok) return;
  const list = toHeadlines(read.value.rows, { board, name: read.value.name, size: head.size });
  // What the log itself says is live was checked entry by entry: a list that says otherwise is not taken.
  if (list.seq.join() !== held.list.seq.join()) return;
  await commitAdvance(session, held, { list, cursor: { ...held.cursor, blanks: 0 } });
}
