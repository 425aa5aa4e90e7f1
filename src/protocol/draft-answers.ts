import * as v from 'valibot';
import type { Instant } from '../domain/civil-date.ts';
import type { DraftSummary } from '../domain/draft/draft.ts';
import { DraftSummarySchema } from './draft-schema.ts';
import { InstantSchema } from './scalar.ts';

/** A review that is still owed to something that was published before it 补审. */
export interface ReviewDebt {
  readonly draft: DraftSummary;
  readonly owedSince: Instant;
  /** Name of the account that issued it. */
  readonly issuedBy: string;
  /** Why it could not wait. */
  readonly reason: string;
}
export const ReviewDebtSchema: v.GenericSchema<unknown, ReviewDebt> = v.object({
  draft: DraftSummarySchema, owedSince: InstantSchema, issuedBy: v.string(), reason: v.string(),
});

/** A page of drafts, last changed first; `next` asks for the page after it, and is null at the end. */
export const DraftPageSchema = v.object({ drafts: v.array(DraftSummarySchema), next: v.nullable(v.string()) });
/** Owed reviews, the longest owed first. */
export const DebtListSchema = v.object({ debts: v.array(ReviewDebtSchema) });
