import * as v from 'valibot';
import { DRAFT_STATES, DRAFT_STEPS, type Draft, type DraftComment, type DraftSummary } from '../domain/draft/draft.ts';
import type { DraftContent } from '../domain/draft/draft-content.ts';
import { BlockSchema, NewPostingFieldsSchema } from './posting-schema.ts';
import { BoardCodeSchema, CountSchema, HashSchema, InstantSchema, PostingIdSchema } from './scalar.ts';

const short = v.pipe(v.string(), v.maxLength(500));
const long = v.pipe(v.string(), v.maxLength(20_000));

export const BlockKeySchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/, 'not the key of a block'));

export const DraftContentSchema: v.GenericSchema<unknown, DraftContent> = v.strictObject({
  fields: NewPostingFieldsSchema,
  blocks: v.pipe(
    v.array(v.strictObject({ key: BlockKeySchema, block: BlockSchema })), v.maxLength(500),
    v.check((blocks) => new Set(blocks.map((b) => b.key)).size === blocks.length, 'two blocks have one key'),
  ),
  corrects: v.optional(v.strictObject({ postingId: PostingIdSchema, revision: v.pipe(CountSchema, v.minValue(1)), weight: v.picklist(['minor', 'major']), note: long })),
}) as unknown as v.GenericSchema<unknown, DraftContent>;

export const DraftCommentSchema: v.GenericSchema<unknown, DraftComment> = v.strictObject({
  block: v.optional(BlockKeySchema), text: v.pipe(long, v.nonEmpty()),
}) as unknown as v.GenericSchema<unknown, DraftComment>;

const summary = {
  id: PostingIdSchema, board: BoardCodeSchema, title: short, state: v.picklist(DRAFT_STATES), version: CountSchema, contentHash: HashSchema,
  author: short, reviewer: v.optional(short), corrects: v.optional(PostingIdSchema), createdAt: InstantSchema, updatedAt: InstantSchema,
  publishAt: v.optional(InstantSchema), owesReview: v.optional(v.literal(true)),
};
export const DraftSummarySchema: v.GenericSchema<unknown, DraftSummary> = v.object(summary) as unknown as v.GenericSchema<unknown, DraftSummary>;

const event = v.object({
  step: v.picklist(DRAFT_STEPS), at: InstantSchema, by: short, version: CountSchema, comments: v.optional(v.array(DraftCommentSchema)), note: v.optional(long),
});
export const DraftSchema: v.GenericSchema<unknown, Draft> = v.object({
  ...summary, content: DraftContentSchema, events: v.array(event),
}) as unknown as v.GenericSchema<unknown, Draft>;
