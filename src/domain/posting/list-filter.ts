import type { Instant } from '../civil-date.ts';
import type { Headline } from './headline.ts';
import { FIELD_IDS, type FieldId, POSTING_KINDS, type PostingKind } from './kind.ts';
import { answers, isQuestion, type Question } from './question.ts';

/** What of a board's list is wanted; what is absent does not narrow it. 筛选. */
export interface ListFilter {
  readonly question?: Question;
  readonly field?: FieldId;
  readonly kind?: PostingKind;
  /** Of first publication, four digits. */
  readonly year?: string;
  /** The unit that answers for it: the first issuer's name. */
  readonly issuer?: string;
}

export const NO_FILTER: ListFilter = {};

export function isFiltered(filter: ListFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** True for a headline that every given part of the filter lets through. */
export function passes(filter: ListFilter, headline: Headline, now: Instant): boolean {
  const { question, field, kind, year, issuer } = filter;
  return (question === undefined || answers(question, headline, now)) && (field === undefined || headline.field === field)
    && (kind === undefined || headline.kind === kind) && (year === undefined || headline.day.slice(0, 4) === year)
    && (issuer === undefined || headline.issuer === issuer);
}

/** A filter as the query of an address (`?ask=money&year=2026`), empty without one; always the same for the same filter. */
export function filterQuery({ question, field, kind, year, issuer }: ListFilter): string {
  const parts = [['ask', question], ['field', field], ['kind', kind], ['year', year], ['unit', issuer]] as const;
  const query = parts.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return query && `?${query}`;
}

/** The filter in an address's query, given as a way to read one parameter. What it does not know it leaves out. */
export function filterFrom(parameter: (name: string) => string | null): ListFilter {
  const question = parameter('ask'), field = parameter('field'), kind = parameter('kind'), year = parameter('year'), issuer = parameter('unit');
  return {
    ...(question !== null && isQuestion(question) ? { question } : {}),
    ...(isOneOf(FIELD_IDS, field) ? { field } : {}),
    ...(isOneOf(POSTING_KINDS, kind) ? { kind } : {}),
    ...(year !== null && /^\d{4}$/.test(year) ? { year } : {}),
    ...(issuer !== null && issuer !== '' && issuer.length <= 60 ? { issuer } : {}),
  };
}

function isOneOf<T extends string>(all: readonly T[], text: string | null): text is T {
  return text !== null && (all as readonly string[]).includes(text);
}
