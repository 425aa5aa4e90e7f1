// The three kinds of immutable files, each served under the SHA-256 of its JSON bytes.
import * as v from 'valibot';
import { FIELD_IDS, POSTING_KINDS } from '../domain/posting/kind.ts';
import { BodySchema } from './body.ts';
import { EntrySchema } from './entry.ts';
import { BoardCodeSchema, CivilDateSchema, CountSchema, HashSchema, InstantSchema, PostingIdSchema } from './scalar.ts';

/** Entries [from, to) of a board and, at the same places, the bodies that are still alive. `to - from` is a power of two that divides `from`. */
export const PageSchema = v.strictObject({
  board: BoardCodeSchema, from: CountSchema, to: CountSchema,
  entries: v.array(EntrySchema), bodies: v.array(v.nullable(BodySchema)),
});
export type Page = v.InferOutput<typeof PageSchema>;

/** `root`: the subtree's root; `bytes`: length of the page's JSON; `live`: postings (not tombstones) whose body is in it. */
export const PageRefSchema = v.strictObject({ from: CountSchema, to: CountSchema, root: HashSchema, sha256: HashSchema, bytes: CountSchema, live: CountSchema });
export type PageRef = v.InferOutput<typeof PageRefSchema>;

/** A board's pages in order, without a gap from 0 to `size`; their roots fold to the head's root. */
export const IndexSchema = v.strictObject({ board: BoardCodeSchema, size: CountSchema, pages: v.array(PageRefSchema) });
export type FeedIndex = v.InferOutput<typeof IndexSchema>;

/**
 * All live postings of a board in columns, newest `seq` first. `day`: first publication; `until`: end of a running
 * publicity, consultation or warning; `expiresAt`: when the whole posting ends by itself; `issuer`: the first one;
 * `holds`: 1 a list of people + 2 a table of money; `initials`: pinyin initials of the title.
 */
export const HeadlinesSchema = v.strictObject({
  board: BoardCodeSchema, name: v.string(), size: CountSchema,
  id: v.array(PostingIdSchema), revision: v.array(CountSchema), seq: v.array(CountSchema), title: v.array(v.string()),
  kind: v.array(v.picklist(POSTING_KINDS)), field: v.array(v.picklist(FIELD_IDS)), day: v.array(CivilDateSchema),
  until: v.array(v.nullable(InstantSchema)), lifted: v.array(v.picklist([0, 1])), expiresAt: v.array(v.nullable(InstantSchema)), issuer: v.array(v.string()),
  holds: v.array(v.picklist([0, 1, 2, 3])), initials: v.array(v.string()),
});
export type Headlines = v.InferOutput<typeof HeadlinesSchema>;
