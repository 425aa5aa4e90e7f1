import * as v from 'valibot';
import type { ReviewCheck } from '../domain/draft/draft.ts';
import { DraftCommentSchema, DraftContentSchema, DraftSchema } from './draft-schema.ts';
import { ProblemSchema } from './problem.ts';
import { BoardCodeSchema, CivilDateSchema, CountSchema, HashSchema, InstantSchema, PostingIdSchema } from './scalar.ts';

const reason = v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000));
/** RFC 9562, version 7: in the order in which a device made them. */
export const OperationIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'not an UUIDv7'));
/** 128 random bits in hex, made by a browser once and kept. */
export const DeviceIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'not a device id'));

const common = {
  opId: OperationIdSchema, deviceId: DeviceIdSchema,
  /** 1, 2, 3 … on its device. */
  deviceSeq: v.pipe(CountSchema, v.minValue(1)),
  board: BoardCodeSchema,
  /** Of the draft, or of the posting. Made by the device for a new draft. */
  postingId: PostingIdSchema,
  /** The version of the draft, or the revision of the posting, that its author saw; 0 for a new draft. */
  baseRevision: CountSchema,
};
const operation = <K extends string, B extends v.GenericSchema>(kind: K, body: B) => v.strictObject({ ...common, kind: v.literal(kind), body });
const approved = { contentHash: HashSchema };
/** A reviewer answers for each by itself; what is not answered for cannot be sent. */
const yes = v.literal(true);
const checklist = v.strictObject({ content: yes, privacy: yes, secrecy: yes } satisfies Record<ReviewCheck, unknown>);

/** One thing that somebody did in the console, perhaps offline 操作. Steps of drafts, and acts upon postings that are on the board. */
export const OperationSchema = v.variant('kind', [
  operation('draft.save', v.strictObject({ content: DraftContentSchema })),
  operation('draft.submit', v.strictObject(approved)),
  operation('draft.recall', v.strictObject({})),
  operation('draft.review', v.strictObject({ ...approved, checklist })),
  operation('draft.return', v.strictObject({ ...approved, comments: v.pipe(v.array(DraftCommentSchema), v.minLength(1), v.maxLength(100)) })),
  /** `publishAt`: later, by itself. `urgent`: before its review, which is owed then; the reason is kept. */
  operation('draft.issue', v.strictObject({ ...approved, publishAt: v.optional(InstantSchema), urgent: v.optional(v.strictObject({ reason })) })),
  operation('draft.unschedule', v.strictObject({})),
  operation('draft.discard', v.strictObject({})),
  operation('posting.withdraw', v.strictObject({ reason, keepTitle: v.optional(v.boolean()) })),
  operation('posting.remove', v.strictObject({ reason })),
  operation('posting.extend', v.strictObject({ to: CivilDateSchema, note: reason })),
  operation('warning.lift', v.strictObject({ note: reason })),
]);
export type OperationMessage = v.InferOutput<typeof OperationSchema>;
export type OperationKind = OperationMessage['kind'];

/** Operations of one device, in the order in which they were made. At most 50, and 4 MB. */
export interface OperationBatch { readonly operations: readonly OperationMessage[] }
export const OperationBatchSchema: v.GenericSchema<unknown, OperationBatch> = v.strictObject({ operations: v.pipe(v.array(OperationSchema), v.minLength(1), v.maxLength(50)) });

/**
 * What became of one operation 回执:
 * - `done`: it took effect, now or when it first came. `version`: of the draft afterwards; `seq`: its place in the board's log, where it has one.
 * - `refused`: it cannot take effect; `problem` says why. It stays refused, and its text stays with its author.
 * - `conflict`: somebody was first. `theirs` is what stands now; `base` the content that the author started from, where it is still known.
 * - `gap`: it builds on a version that has not come yet. Nothing was kept of it: send what is before it, then this again.
 */
export const OperationResultSchema = v.variant('outcome', [
  v.object({ opId: OperationIdSchema, outcome: v.literal('done'), version: v.optional(CountSchema), seq: v.optional(CountSchema) }),
  v.object({ opId: OperationIdSchema, outcome: v.literal('refused'), problem: ProblemSchema }),
  v.object({ opId: OperationIdSchema, outcome: v.literal('conflict'), theirs: v.nullable(DraftSchema), base: v.nullable(DraftContentSchema) }),
  v.object({ opId: OperationIdSchema, outcome: v.literal('gap'), version: CountSchema }),
]);
export type OperationResult = v.InferOutput<typeof OperationResultSchema>;
export const OperationAnswerSchema = v.object({ results: v.array(OperationResultSchema) });
