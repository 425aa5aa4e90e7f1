import type { Headline } from './headline.ts';
import { FIELD_IDS, type FieldId, POSTING_KINDS, type PostingKind } from './kind.ts';

/** What a board's list can be narrowed to: only what stands on it. */
export interface FilterOptions {
  readonly fields: readonly FieldId[];
  readonly kinds: readonly PostingKind[];
  /** Newest first. */
  readonly years: readonly string[];
  /** Those with most postings first. */
  readonly issuers: readonly string[];
}

type Narrowing = Pick<Headline, 'field' | 'kind' | 'day' | 'issuer'>;

/** @returns the options in the plan's order of fields and kinds */
export function filterOptions(headlines: readonly Narrowing[]): FilterOptions {
  const fields = new Set<string>(), kinds = new Set<string>(), years = new Set<string>(), issuers = new Map<string, number>();
  for (const { field, kind, day, issuer } of headlines) {
    fields.add(field);
    kinds.add(kind);
    years.add(day.slice(0, 4));
    if (issuer !== '') issuers.set(issuer, (issuers.get(issuer) ?? 0) + 1);
  }
  return {
    fields: FIELD_IDS.filter((f) => fields.has(f)), kinds: POSTING_KINDS.filter((k) => kinds.has(k)), years: [...years].sort().reverse(),
    issuers: [...issuers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name),
  };
}
