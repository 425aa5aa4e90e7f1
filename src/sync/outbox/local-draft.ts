import type { Instant } from '../../domain/civil-date.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';

/** A version of a draft that the server is known to hold. */
export interface DraftBase { readonly version: number; readonly content: DraftContent }

/** A draft as it was last typed on this device, handed in or not 本机草稿. */
export interface LocalDraft {
  readonly id: string;
  readonly content: DraftContent;
  /** What it was written upon; null while the server is not known to have any of it. */
  readonly base: DraftBase | null;
  /** Raised by every write: says which text a tab has seen. */
  readonly stamp: number;
  /** By this device's clock, for people only. */
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}
