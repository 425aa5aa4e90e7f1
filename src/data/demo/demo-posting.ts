import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { FieldId } from '../../domain/posting/kind.ts';
import type { Recording, StoredPicture } from '../../domain/posting/media.ts';
import type { KindPart, NewPosting } from '../../domain/posting/posting.ts';
import type { DemoPlace } from './demo-places.ts';

/** Ids of postings that were issued before, by their key in the demo: throws for a key that has not been issued yet. */
export type IdOf = (key: string) => string;

/** The demo's pictures and recordings as they were stored, by the names of their files in `media`. */
export interface DemoMedia {
  readonly picture: (file: DemoFile) => StoredPicture;
  readonly recording: (file: DemoFile) => Recording;
}

/** Files in `media`: drawn for the demo (`drawings`), and read by a machine. */
export const DEMO_MEDIA = ['demo-farm-road.webp', 'demo-fire-notice.ogg', 'demo-paper-notice.webp', 'demo-water-pipes.webp', 'demo-water-quality.webp'] as const;
export type DemoFile = (typeof DEMO_MEDIA)[number];

/** A posting of the demo, and what happens to it later. */
export interface DemoPosting {
  readonly key: string;
  /** When it is issued. */
  readonly at: Instant;
  /** Role and unit that sign off. */
  readonly issuedBy: string;
  readonly write: (idOf: IdOf, media: DemoMedia) => NewPosting;
  readonly later: readonly DemoAct[];
}

/** 更正 · 撤回 · 解除预警, as the operators of a real board would do them. */
export type DemoAct =
  | {
      readonly act: 'correct'; readonly at: Instant; readonly weight: 'minor' | 'major'; readonly note: string;
      readonly write: (idOf: IdOf, media: DemoMedia) => NewPosting;
    }
  | { readonly act: 'withdraw'; readonly at: Instant; readonly reason: string }
  | { readonly act: 'lift'; readonly at: Instant; readonly note: string };

/** A picture before it is stored. */
export interface DrawnBlock { readonly type: 'drawn'; readonly file: DemoFile; readonly alt: string; readonly caption: string }

/** The text of a demo posting; without `part` it is a disclosure 公开. */
export interface DemoText {
  readonly title: string;
  readonly field: FieldId;
  readonly items: readonly string[];
  readonly formedOn: CivilDate;
  readonly summary: string;
  readonly blocks: readonly (Block | DrawnBlock)[];
  readonly recording?: DemoFile;
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
export function written(
  place: DemoPlace, { part = { kind: 'disclosure' }, issuers = [place.issuer], blocks, recording, ...text }: DemoText,
): (idOf: IdOf, media: DemoMedia) => NewPosting {
  return (idOf, media) => ({
    ...text, issuers, board: place.board, blocks: blocks.map((block) => (block.type === 'drawn' ? stored(block, media) : block)),
    ...(recording === undefined ? {} : { recording: media.recording(recording) }), ...(typeof part === 'function' ? part(idOf) : part),
  });
}

function stored({ file, alt, caption }: DrawnBlock, media: DemoMedia): Block {
  return { type: 'image', ...media.picture(file), alt, caption };
}

export const ANNOUNCEMENT = { kind: 'announcement' } as const;
