import * as v from 'valibot';
import { ROLES } from '../../domain/access/role.ts';
import { OPERATIONS } from '../../domain/access/operation.ts';
import { DebtListSchema, DraftPageSchema } from '../../protocol/draft-answers.ts';
import { DraftContentSchema, DraftSchema } from '../../protocol/draft-schema.ts';
import { OperationAnswerSchema, OperationBatchSchema } from '../../protocol/operation.ts';
import { JwsSchema, BoardCodeSchema, CivilDateSchema, CountSchema, InstantSchema } from '../../protocol/scalar.ts';
import { PostingSchema, TombstoneSchema } from '../../protocol/posting-schema.ts';
import { StoredMediaSchema } from '../../protocol/media.ts';
import { ProblemSchema } from '../../protocol/problem.ts';

const LEVELS = ['county', 'township', 'village'] as const;

const BoardSchema = v.object({
  code: BoardCodeSchema, name: v.string(), initials: v.string(), level: v.picklist(LEVELS), parent: v.nullable(BoardCodeSchema), size: CountSchema,
});
export type ApiBoard = v.InferOutput<typeof BoardSchema>;

const typed = (max: number) => v.pipe(v.string(), v.maxLength(max));
const GrantSchema = v.object({ role: v.picklist(ROLES), board: BoardCodeSchema });
const SessionSchema = v.object({
  id: v.string(), name: v.string(), grants: v.array(GrantSchema), level: v.picklist(['password', 'two-factor']),
  restriction: v.nullable(v.picklist(['change-password', 'enrol-factor'])), fresh: v.boolean(), createdAt: InstantSchema, endsAt: InstantSchema,
});
export type ApiSession = v.InferOutput<typeof SessionSchema>;
const PASSWORD = typed(1000);
/** Six digits, or a recovery code; empty without a second factor. */
const CodeSchema = v.optional(typed(100), '');

/** Signing in, accounts, and what is done to postings. */
const CONSOLE = {
  SignIn: v.strictObject({ name: typed(200), password: PASSWORD, code: CodeSchema }),
  SessionAnswer: v.object({ session: v.nullable(SessionSchema) }),
  SessionList: v.object({
    sessions: v.array(v.object({ id: v.string(), device: v.string(), createdAt: InstantSchema, seenAt: InstantSchema, endsAt: InstantSchema, current: v.boolean() })),
  }),
  Proof: v.strictObject({ password: PASSWORD, code: CodeSchema }),
  PasswordChange: v.strictObject({ current: PASSWORD, code: CodeSchema, next: PASSWORD }),
  NewFactor: v.object({ secret: v.string(), uri: v.string() }),
  FactorCode: v.strictObject({ code: typed(100) }),
  RecoveryCodes: v.object({ recoveryCodes: v.array(v.string()) }),
  Permissions: v.object({ board: BoardCodeSchema, operations: v.array(v.picklist(OPERATIONS)) }),
  Ended: v.object({ ended: CountSchema }),
  Done: v.object({ done: v.literal(true) }),
  NewUser: v.strictObject({ name: typed(200), role: v.picklist(ROLES), board: BoardCodeSchema }),
  FirstPassword: v.object({ id: v.string(), name: v.string(), password: v.string() }),
  GrantChange: v.strictObject({ role: v.picklist(ROLES), board: BoardCodeSchema, change: v.picklist(['add', 'remove']) }),
  UserList: v.object({
    users: v.array(v.object({ id: v.string(), name: v.string(), grants: v.array(GrantSchema), twoFactor: v.boolean(), mustChange: v.boolean(), ended: v.boolean() })),
  }),
  Withdrawal: v.strictObject({ reason: typed(20_000), keepTitle: v.optional(v.boolean()) }),
  Removal: v.strictObject({ reason: typed(20_000) }),
  Lift: v.strictObject({ note: typed(20_000) }),
  Extension: v.strictObject({ baseRevision: CountSchema, to: CivilDateSchema, note: typed(20_000) }),
  OperationBatch: OperationBatchSchema, OperationAnswer: OperationAnswerSchema,
  Draft: DraftSchema, DraftContent: DraftContentSchema, DraftPage: DraftPageSchema, DebtList: DebtListSchema,
  PostingEnd: v.object({ tombstone: TombstoneSchema, seq: CountSchema }),
} as const;

/** What `/api/v1` answers with and takes, by name. */
export const COMPONENTS = {
  Problem: ProblemSchema,
  Posting: PostingSchema,
  Tombstone: TombstoneSchema,
  Board: BoardSchema,
  BoardPage: v.object({ boards: v.array(BoardSchema), next: v.nullable(BoardCodeSchema) }),
  BoardDetail: v.object({ board: BoardSchema, above: v.array(BoardSchema) }),
  PostingAnswer: v.object({ posting: PostingSchema, seq: CountSchema }),
  StoredMedia: StoredMediaSchema,
  ForkReport: v.strictObject({ known: JwsSchema, seen: JwsSchema }),
  ForkReportReceipt: v.object({ id: v.string(), board: BoardCodeSchema, kind: v.picklist(['fork', 'rollback', 'rewritten']) }),
  ...CONSOLE,
} as const;
export type ComponentName = keyof typeof COMPONENTS;

export const LevelSchema = v.picklist(LEVELS, 'not a level: county, township or village');
