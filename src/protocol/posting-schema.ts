import * as v from 'valibot';
import type { DraftFields } from '../domain/draft/draft-content.ts';
import type { Block } from '../domain/posting/block.ts';
import { FIELD_IDS } from '../domain/posting/kind.ts';
import { type Posting, TOMBSTONE_CAUSES, type Tombstone, WARNING_LEVELS } from '../domain/posting/posting.ts';
import { RecordingSchema, StoredPictureEntries } from './media.ts';
import { BoardCodeSchema, CivilDateSchema, CountSchema, HashSchema, InstantSchema, PostingIdSchema } from './scalar.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const short = text(500);
const long = text(20_000);
const span = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)));
const fen = v.pipe(v.number(), v.safeInteger());
const row = v.pipe(v.array(text(2000)), v.maxLength(60));

const heading = v.strictObject({ type: v.literal('heading'), level: v.picklist([0, 1, 2, 3, 4]), number: short, text: short });
const paragraph = v.strictObject({ type: v.literal('paragraph'), text: long, role: v.optional(v.picklist(['salutation', 'note'])) });
const list = v.strictObject({
  type: v.literal('list'),
  items: v.array(v.strictObject({ marker: short, text: long, detail: v.optional(long) })),
});
const table = v.strictObject({
  type: v.literal('table'), caption: short, unit: v.optional(short),
  headerRows: v.array(v.array(v.strictObject({ text: short, colspan: span, rowspan: span }))),
  rows: v.array(row), note: v.optional(long),
});
const nameList = v.strictObject({
  type: v.literal('nameList'), caption: short, criteria: v.optional(long), columns: row,
  groups: v.array(v.strictObject({ group: short, rows: v.array(row) })), total: v.optional(short), visibleUntil: InstantSchema,
});
const fundTable = v.strictObject({
  type: v.literal('fundTable'), caption: short, totalFen: fen, source: v.optional(short),
  lines: v.array(v.strictObject({ purpose: short, receiver: v.optional(short), amountFen: fen, spentFen: v.optional(fen) })),
  note: v.optional(long),
});
const image = v.strictObject({ type: v.literal('image'), ...StoredPictureEntries, alt: short, caption: v.optional(short) });
const attachment = v.strictObject({ type: v.literal('attachment'), number: v.optional(short), name: short, media: v.optional(HashSchema), bytes: v.optional(CountSchema) });
const contact = v.strictObject({
  type: v.literal('contact'), label: short, phones: v.array(short), address: v.optional(short), hours: v.optional(short), person: v.optional(short),
});
const signature = v.strictObject({ type: v.literal('signature'), issuers: v.array(short), date: short, note: v.optional(short) });
const expired = v.strictObject({ type: v.literal('expired'), was: v.literal('nameList'), caption: short, expiredAt: InstantSchema });

export const BlockSchema: v.GenericSchema<unknown, Block> = v.variant('type', [
  heading, paragraph, list, table, nameList, fundTable, image, attachment, contact, signature, expired,
]) as unknown as v.GenericSchema<unknown, Block>;

const warning = v.strictObject({
  hazard: short, level: v.picklist(WARNING_LEVELS), startsAt: InstantSchema, area: long, caution: long, measures: long,
  issuedBy: short, sentAt: InstantSchema, number: v.optional(short),
  relayed: v.optional(v.strictObject({ source: short, number: v.optional(short) })),
  expiresAt: InstantSchema, lift: v.optional(v.strictObject({ at: InstantSchema, note: long })),
});

/** What an author hands in, beside the blocks. */
const handed = {
  board: BoardCodeSchema, title: short, issuers: v.array(short), docNumber: v.optional(short), indexNumber: v.optional(short),
  field: v.picklist(FIELD_IDS), items: v.array(short), formedOn: v.nullable(CivilDateSchema), summary: long,
  recording: v.optional(RecordingSchema), validUntil: v.optional(CivilDateSchema), expiresAt: v.optional(InstantSchema),
};
const base = {
  ...handed, id: PostingIdSchema, revision: v.pipe(CountSchema, v.minValue(1)),
  publishedAt: InstantSchema, issuedAt: InstantSchema, issuedBy: short, blocks: v.array(BlockSchema),
  changes: v.array(v.strictObject({ revision: CountSchema, at: InstantSchema, weight: v.picklist(['minor', 'major']), note: long })),
};

/** The same members for each kind, and the kind's own. */
function ofEachKind<E extends v.ObjectEntries>(entries: E) {
  return v.variant('kind', [
    v.strictObject({ ...entries, kind: v.literal('announcement') }),
    v.strictObject({
      ...entries, kind: v.literal('publicity'),
      publicity: v.strictObject({ from: CivilDateSchema, to: CivilDateSchema, basis: long, objectTo: long }),
    }),
    v.strictObject({ ...entries, kind: v.literal('disclosure') }),
    v.strictObject({ ...entries, kind: v.literal('warning'), warning }),
    v.strictObject({
      ...entries, kind: v.literal('consultation'),
      consultation: v.strictObject({ from: CivilDateSchema, to: CivilDateSchema, sendTo: long, outcome: v.optional(PostingIdSchema) }),
    }),
    v.strictObject({
      ...entries, kind: v.literal('interpretation'),
      interprets: v.strictObject({ docNumber: v.optional(short), postingId: v.optional(PostingIdSchema), title: short }),
    }),
    v.strictObject({ ...entries, kind: v.literal('guide'), guide: v.strictObject({ service: short, reviewedOn: CivilDateSchema }) }),
  ]);
}

/** A posting on the wire: what {@link Posting} says, and nothing else. */
export const PostingSchema: v.GenericSchema<unknown, Posting> = ofEachKind(base) as unknown as v.GenericSchema<unknown, Posting>;

/** What an author fills in beside the blocks. */
export const NewPostingFieldsSchema: v.GenericSchema<unknown, DraftFields> = ofEachKind(handed) as unknown as v.GenericSchema<unknown, DraftFields>;

export const TombstoneSchema: v.GenericSchema<unknown, Tombstone> = v.strictObject({
  id: PostingIdSchema, board: BoardCodeSchema, revision: v.pipe(CountSchema, v.minValue(1)),
  cause: v.picklist(TOMBSTONE_CAUSES), reason: long, at: InstantSchema, title: v.optional(short),
}) as unknown as v.GenericSchema<unknown, Tombstone>;
