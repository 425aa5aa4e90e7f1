import { randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/civil-date.ts';
import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import type { Entry } from '../../protocol/entry.ts';

/** What happens to a posting: a revision becomes the current one, or the posting goes and leaves a trace. */
export type FeedChange =
  | { readonly kind: 'upsert'; readonly posting: Posting }
  | { readonly kind: 'tombstone'; readonly tombstone: Tombstone };

/** Time and chance, as the feed's writers need them. */
export interface FeedEnv {
  readonly now: Instant;
  /** Unpredictable bytes, for salts. */
  readonly random: (count: number) => Uint8Array;
}

/** What was appended, in the order of the changes: `entries[i].seq` is the place of `changes[i]` in the log. */
export interface Appended { readonly size: number; readonly entries: readonly Entry[] }

/** The environment at a moment, with the system's randomness. */
export function feedEnv(now: Instant): FeedEnv {
  return { now, random: (count) => randomBytes(count) };
}

/** The feed cannot do what was asked; nothing was written. `code` is stable, the message names ids only. */
export class FeedError extends Error {
  readonly code: 'no-board' | 'no-changes' | 'bad-change' | 'wrong-board' | 'no-root' | 'no-key' | 'key-in-use';
  constructor(code: FeedError['code'], message: string) {
    super(message);
    this.name = 'FeedError';
    this.code = code;
  }
}
