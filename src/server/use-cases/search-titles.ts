import { type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import { mayBeInitials, searchWords } from '../../domain/search/search-words.ts';
import type { Database } from '../store/schema.ts';
import type { ReadTx } from '../store/store.ts';
import { HEADLINE_COLUMNS, headlineOfRow } from './headline-row.ts';

/** Rows of a page of hits. */
const HITS_PER_PAGE = 30;
/** Pages beyond this are of no use to anybody, and dear. */
export const MOST_PAGES = 20;

export interface TitleHits {
  readonly headlines: readonly Headline[];
  /** Names of the boards that they are from, by code. */
  readonly boards: ReadonlyMap<string, string>;
  readonly hasMore: boolean;
}

/**
 * Live postings of all boards whose title, or its pinyin initials, holds every word of the query; newest first. Texts are not looked through: that
 * is the device's part. Costs one pass over the index of titles at most (20 ms for 100,000), less when there are hits.
 * @param page from 1, up to {@link MOST_PAGES}
 */
export async function searchTitles(tx: ReadTx, query: string, { page, now }: { readonly page: number; readonly now: Instant }): Promise<TitleHits> {
  if (searchWords(query).length === 0) return { headlines: [], boards: new Map(), hasMore: false };
  const found = await titlesWith(tx, query, now).offset((page - 1) * HITS_PER_PAGE).limit(HITS_PER_PAGE + 1).execute();
  const ids = found.slice(0, HITS_PER_PAGE).map((r) => r.id);
  if (ids.length === 0) return { headlines: [], boards: new Map(), hasMore: false };
  const rows = new Map((await tx.selectFrom('posting').select(HEADLINE_COLUMNS).where('id', 'in', ids).execute()).map((r) => [r.id, r]));
  const headlines = ids.flatMap((id) => rows.get(id) ?? []).map(headlineOfRow);
  const names = await tx.selectFrom('board').select(['code', 'name']).where('code', 'in', [...new Set(headlines.map((h) => h.board))]).execute();
  return { headlines, boards: new Map(names.map((b) => [b.code, b.name])), hasMore: found.length > HITS_PER_PAGE };
}

/** Everything it asks for stands in the index `posting_titles`. */
export function titlesWith(tx: ReadTx, query: string, now: Instant) {
  return tx.selectFrom('posting').select('id').where('state', '=', 'live')
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .where((eb) => eb.and(typedWords(query).map((word) => holds(eb, word))))
    .orderBy('day', 'desc').orderBy('seq', 'desc');
}

/** The words as typed, as many as the device's search takes. */
function typedWords(query: string): readonly string[] {
  return query.split(/\s+/).filter((word) => searchWords(word).length > 0).slice(0, searchWords(query).length);
}

/** Titles hold a word as it was typed, or in its plain width; capitals are alike (SQLite's LIKE). */
function holds(eb: ExpressionBuilder<Database, 'posting'>, word: string) {
  const [folded = ''] = searchWords(word);
  const forms = [...new Set([word, word.normalize('NFKC'), folded])];
  const like = (column: 'title' | 'initials', text: string) => sql<SqlBool>`${eb.ref(column)} like ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`;
  return eb.or([...forms.map((form) => like('title', form)), ...(mayBeInitials(folded) ? [like('initials', folded)] : [])]);
}
