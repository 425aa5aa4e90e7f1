import * as v from 'valibot';
import type { DraftContent } from '../domain/draft/draft-content.ts';
import { DraftContentSchema } from './draft-schema.ts';
import { type OperationMessage, OperationSchema } from './operation.ts';
import { readJson } from './read-json.ts';
import { CountSchema, PostingIdSchema } from './scalar.ts';

/** Work that was only on one device, as a file for another one 救援文件. Operations are taken up only by the account that made them. */
export interface RescueFile {
  readonly minglan: 'rescue';
  readonly version: 1;
  readonly account: string;
  readonly drafts: readonly RescuedDraft[];
  readonly operations: readonly RescuedOperation[];
}
/** `base`: the server's version that it was written upon. */
export interface RescuedDraft { readonly id: string; readonly content: DraftContent; readonly base: { readonly version: number; readonly content: DraftContent } | null }
/** Exactly as it was or will be sent: it takes effect once, whichever device sends it. */
export interface RescuedOperation { readonly title: string; readonly message: OperationMessage }

const RescueFileSchema: v.GenericSchema<unknown, RescueFile> = v.object({
  minglan: v.literal('rescue'), version: v.literal(1), account: v.pipe(v.string(), v.maxLength(200)),
  drafts: v.pipe(v.array(v.object({
    id: PostingIdSchema, content: DraftContentSchema, base: v.nullable(v.object({ version: CountSchema, content: DraftContentSchema })),
  })), v.maxLength(1_000)),
  operations: v.pipe(v.array(v.object({ title: v.pipe(v.string(), v.maxLength(500)), message: OperationSchema })), v.maxLength(5_000)),
});

/** Null for anything that is no such file. */
export function readRescueFile(text: string): RescueFile | null {
  const read = readJson(RescueFileSchema, text);
  return read.ok ? read.value : null;
}
