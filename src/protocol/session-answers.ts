import * as v from 'valibot';
import { ROLES } from '../domain/access/role.ts';
import { readJson } from './read-json.ts';
import { BoardCodeSchema, InstantSchema } from './scalar.ts';

const grants = v.array(v.object({ role: v.picklist(ROLES), board: BoardCodeSchema }));

/** Who is signed in, and what stands between them and their work. `fresh`: proved within the last ten minutes. */
const SignedInSchema = v.object({
  id: v.string(), name: v.string(), grants, level: v.picklist(['password', 'two-factor']),
  restriction: v.nullable(v.picklist(['change-password', 'enrol-factor'])), fresh: v.boolean(), createdAt: InstantSchema, endsAt: InstantSchema,
});
export type SignedIn = v.InferOutput<typeof SignedInSchema>;
export const SignedInAnswerSchema = v.object({ session: v.nullable(SignedInSchema) });

export const OpenSessionsSchema = v.object({
  sessions: v.array(v.object({ id: v.string(), device: v.string(), createdAt: InstantSchema, seenAt: InstantSchema, endsAt: InstantSchema, current: v.boolean() })),
});
export type OpenSession = v.InferOutput<typeof OpenSessionsSchema>['sessions'][number];

/** A secret for an authenticator: the address is drawn as a QR code, the secret may be typed. */
export const NewFactorSchema = v.object({ secret: v.string(), uri: v.string() });
export type NewFactor = v.InferOutput<typeof NewFactorSchema>;
export const RecoveryCodesSchema = v.object({ recoveryCodes: v.array(v.string()) });
export const DoneSchema = v.object({ done: v.literal(true) });
export const EndedSchema = v.object({ ended: v.number() });

/** Who was signed in, as a browser kept it; null for anything else. */
export function parseSignedIn(text: string): SignedIn | null {
  const read = readJson(SignedInSchema, text);
  return read.ok ? read.value : null;
}
