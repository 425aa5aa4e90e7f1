import { type OperationResult, OperationResultSchema } from '../../protocol/operation.ts';
import { type Problem, ProblemSchema } from '../../protocol/problem.ts';
import { fromUtf8, readJson, readValue } from '../../protocol/read-json.ts';
import { sha256Hex } from '../../protocol/sha256.ts';
import { DIGEST_HEADER, MARK_HEADER } from '../../protocol/version.ts';
import { parseStored } from '../parse-stored.ts';
import { ANSWER_LIMIT_BYTES, type RawAnswer } from '../accept-answer.ts';

/** What an answer to a batch says. `rejected`: the batch as such is not taken, whoever sends it again. */
export type OperationAnswer =
  | { readonly is: 'results'; readonly results: readonly OperationResult[] }
  | { readonly is: 'offline' }
  | { readonly is: 'busy'; readonly retryAfterMs: number }
  | { readonly is: 'signed-out' | 'rejected'; readonly problem: Problem };

const OFFLINE: OperationAnswer = { is: 'offline' };
const BUSY_MS = 30_000;

/** Believes only what is surely our server's: same origin, marked, whole, of the agreed form. All else is 'this network wants a login', and as good as nothing. */
export function readOperationAnswer(raw: RawAnswer | 'offline'): OperationAnswer {
  if (raw === 'offline' || !raw.sameOrigin || raw.redirected || raw.header(MARK_HEADER) !== '1' || raw.bytes.length > ANSWER_LIMIT_BYTES) return OFFLINE;
  const { status } = raw;
  if (status === 200) return results(raw);
  if (status === 429 || status === 503) return { is: 'busy', retryAfterMs: raw.retryAfterMs ?? BUSY_MS };
  const type = mediaType(raw);
  const read = type === 'application/problem+json' ? readJson(ProblemSchema, raw.bytes) : null;
  if (read === null || !read.ok) return OFFLINE;
  if (status === 401 || status === 403) return { is: 'signed-out', problem: read.value };
  return status === 400 || status === 413 || status === 422 ? { is: 'rejected', problem: read.value } : OFFLINE;
}

/** Result by result: one that a newer server words otherwise, or that cannot be read, is no answer to its own operation alone. */
function results(raw: RawAnswer): OperationAnswer {
  if (mediaType(raw) !== 'application/json' || raw.header(DIGEST_HEADER) !== sha256Hex(raw.bytes)) return OFFLINE;
  const answer = parseStored<{ readonly results?: unknown }>(fromUtf8(raw.bytes));
  if (typeof answer !== 'object' || !Array.isArray(answer?.results)) return OFFLINE;
  return { is: 'results', results: answer.results.map((one: unknown) => readValue(OperationResultSchema, one)).reduce<OperationResult[]>((all, one) => (one.ok ? all.concat([one.value]) : all), []) };
}

function mediaType(raw: RawAnswer): string {
  return (raw.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
