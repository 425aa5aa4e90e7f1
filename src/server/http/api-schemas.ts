import * as v from 'valibot';
import { JwsSchema, BoardCodeSchema, CountSchema } from '../../protocol/scalar.ts';
import { PostingSchema, TombstoneSchema } from '../../protocol/posting-schema.ts';
import { RecordingSchema, StoredPictureSchema } from '../../protocol/media.ts';
import { ProblemSchema } from '../../protocol/problem.ts';

const LEVELS = ['county', 'township', 'village'] as const;

const BoardSchema = v.object({
  code: BoardCodeSchema, name: v.string(), initials: v.string(), level: v.picklist(LEVELS), parent: v.nullable(BoardCodeSchema), size: CountSchema,
});
export type ApiBoard = v.InferOutput<typeof BoardSchema>;

/** What `/api/v1` answers with and takes, by name. */
export const COMPONENTS = {
  Problem: ProblemSchema,
  Posting: PostingSchema,
  Tombstone: TombstoneSchema,
  Board: BoardSchema,
  BoardPage: v.object({ boards: v.array(BoardSchema), next: v.nullable(BoardCodeSchema) }),
  BoardDetail: v.object({ board: BoardSchema, above: v.array(BoardSchema) }),
  PostingAnswer: v.object({ posting: PostingSchema, seq: CountSchema }),
  StoredMedia: v.variant('kind', [
    v.object({ kind: v.literal('picture'), picture: StoredPictureSchema }), v.object({ kind: v.literal('recording'), recording: RecordingSchema }),
  ]),
  ForkReport: v.strictObject({ known: JwsSchema, seen: JwsSchema }),
  ForkReportReceipt: v.object({ id: v.string(), board: BoardCodeSchema, kind: v.picklist(['fork', 'rollback', 'rewritten']) }),
} as const;
export type ComponentName = keyof typeof COMPONENTS;

export const LevelSchema = v.picklist(LEVELS, 'not a level: county, township or village');
