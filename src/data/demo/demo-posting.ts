import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { FieldId } from '../../domain/posting/kind.ts';
import type { KindPart, NewPosting } from '../../domain/posting/posting.ts';
import type { DemoPlace } from './demo-places.ts';

/** Ids of postings that were issued before, by their key in the demo: throws for a key that has not been issued yet. */
export type IdOf = (key: string) => string;

/** A posting of the demo, and what happens to it later. */
export interface DemoPosting {
  readonly key: string;
  /** When it is issued. */
  readonly at: Instant;
  /** Role and unit that sign off. */
  readonly issuedBy: string;
  readonly write: (idOf: IdOf) => NewPosting;
  readonly later: readonly DemoAct[];
}

/** 更正 · 撤回 · 解除预警, as the operators of a real board would do them. */
export type DemoAct =
  | {
      readonly act: 'correct'; readonly at: Instant; readonly weight: 'minor' | 'major'; readonly note: string;
      readonly write: (idOf: IdOf) => NewPosting;
    }
  | { readonly act: 'withdraw'; readonly at: Instant; readonly reason: string }
  | { readonly act: 'lift'; readonly at: Instant; readonly note: string };

/** The text of a demo posting; without `part` it is a disclosure 公开. */
export interface DemoText {
  readonly title: string;
  readonly field: FieldId;
  readonly items: readonly string[];
  readonly formedOn: CivilDate;
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly part?: KindPart | ((idOf: IdOf) => KindPart);
  readonly docNumber?: string;
  readonly indexNumber?: string;
  readonly issuers?: readonly string[];
  readonly validUntil?: CivilDate;
  readonly expiresAt?: Instant;
}

export function demoPosting(
  place: DemoPlace, key: string, at: Instant, text: DemoText, later: readonly DemoAct[] = [],
): DemoPosting {
  return { key, at, issuedBy: place.issuedBy, write: written(place, text), later };
}

/** What an author would hand in. */
export function written(place: DemoPlace, { part = { kind: 'disclosure' }, issuers = [place.issuer], ...text }: DemoText): (idOf: IdOf) => NewPosting {
  return (idOf) => ({ ...text, issuers, board: place.board, ...(typeof part === 'function' ? part(idOf) : part) });
}

export const ANNOUNCEMENT = { kind: 'announcement' } as const;
