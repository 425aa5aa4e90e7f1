import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { toBase64Url } from '../../src/protocol/base64url.ts';
import { readJson } from '../../src/protocol/read-json.ts';
import { PageSchema } from '../../src/protocol/feed-file.ts';
import { sha256Hex, utf8 } from '../../src/protocol/sha256.ts';
import { verifyPage } from '../../src/protocol/verify-page.ts';
import { verifyTail } from '../../src/protocol/verify-tail.ts';
import { type FeedCase, type Question, answer } from './feed-case.ts';
import { type Choice, mutateJson } from './mutate-json.ts';

/** One change to one recorded, accepted thing. */
export interface FeedMutation extends Choice { readonly target: number; readonly bytes: boolean }

export const feedMutation: fc.Arbitrary<FeedMutation> = fc.record({
  target: fc.nat(), bytes: fc.boolean(), node: fc.nat(), how: fc.nat({ max: 41 }), extra: fc.nat(),
});

/** unchanged: the change made no difference, or none that a reader looks at · accepted: something false was believed. */
export type Outcome = 'refused' | 'unchanged' | 'accepted';

const folder = new URL('../vectors/feed/recorded/', import.meta.url);
const cache = new Map<string, Uint8Array>();
const recorded = (file: string) => {
  const held = cache.get(file) ?? new Uint8Array(readFileSync(new URL(file, folder)));
  cache.set(file, held);
  return held;
};
const cases = (JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as FeedCase[]).filter((c) => 'accepted' in c.expect && !('crossing' in c));

/** Changes one accepted thing of the recorded feed and asks the product's checks again. */
export async function tryMutation(mutation: FeedMutation): Promise<Outcome> {
  const chosen = cases[mutation.target % cases.length];
  if (!chosen) throw new Error('no recorded cases');
  const { name: _, expect: expected, ...question } = chosen;
  switch (question.check) {
    case 'head': return judge({ ...question, signed: changedSigned(question.signed, mutation) }, question, expected);
    case 'keys': {
      // A reader looks at no certificate here, and at no more hand-overs than it needs.
      const { certificates, ...looked } = question.keys;
      const keys = mutateJson(looked, mutation) as typeof looked;
      return keys === null || typeof keys !== 'object' || !Array.isArray(keys.successions) || typeof keys.revocations !== 'string' || !isJwk(keys.root)
        || keys.successions.some((s) => typeof s !== 'string') ? 'refused' : judge({ ...question, keys: { ...keys, certificates } }, question, expected);
    }
    case 'tail': return mutation.bytes ? judgeBytes(question, question.tail, mutation) : judgeTail(question, mutation);
    case 'page': return mutation.bytes ? judgeBytes(question, question.file, mutation) : judgePage(question, mutation);
    case 'inclusion': return judgeProof(question, mutation);
    case 'consistency': {
      const changed = mutateJson({ first: question.first, firstRoot: question.firstRoot, root: question.root, path: question.path }, mutation);
      if (!isPath(changed)) return 'refused';
      const { first, firstRoot, root, path } = changed;
      return judge({ ...question, first, firstRoot, root, path }, question, expected);
    }
    default: return judgeBytes(question, question.file, mutation);
  }
}

async function judge(changed: Question, original: Question, expected: FeedCase['expect'], read = recorded): Promise<Outcome> {
  if (JSON.stringify(changed) === JSON.stringify(original) && read === recorded) return 'unchanged';
  const said = await answer(changed, read);
  if ('refused' in said) return 'refused';
  // Something that is not looked at was changed, when the same is believed as before.
  return original.check === 'keys' && JSON.stringify(said) === JSON.stringify(expected) ? 'unchanged' : 'accepted';
}

/** One byte of a file changed, added or lost. */
async function judgeBytes(question: Question, file: string, { node, how, extra }: FeedMutation): Promise<Outcome> {
  const bytes = recorded(file), at = node % bytes.length;
  const middle = how % 3 === 0 ? [] : how % 3 === 1 ? [extra & 255] : [bytes[at] ?? 0, extra & 255];
  const changed = Uint8Array.from([...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + 1)]);
  if (question.check === 'tail') {
    return sameTail(question, verifyTail(changed, question.head, question.frontier));
  }
  const said = await answer(question, (name) => (name === file ? changed : recorded(name)));
  return 'refused' in said ? 'refused' : Buffer.from(changed).equals(Buffer.from(bytes)) ? 'unchanged' : 'accepted';
}

function judgeTail(question: Extract<Question, { check: 'tail' }>, mutation: FeedMutation): Outcome {
  const text = JSON.stringify(mutateJson(JSON.parse(Buffer.from(recorded(question.tail)).toString()), mutation));
  return sameTail(question, verifyTail(text, question.head, question.frontier));
}

/** What is believed of a tail must be the truth; a body may only be missing. */
function sameTail(question: Extract<Question, { check: 'tail' }>, said: ReturnType<typeof verifyTail>): Outcome {
  if (!said.ok) return 'refused';
  const truth = verifyTail(recorded(question.tail), question.head, question.frontier);
  if (!truth.ok) throw new Error('the recorded tail is not accepted');
  const same = said.value.lines.length === truth.value.lines.length && said.value.lines.every((line, i) => {
    const right = truth.value.lines[i];
    return canonicalJson(line.entry) === canonicalJson(right?.entry) && (line.body === null || canonicalJson(line.body) === canonicalJson(right?.body));
  });
  return same ? 'unchanged' : 'accepted';
}

/** A page changed by someone who also forged its address in the index: entries and bodies must still give him away. */
function judgePage(question: Extract<Question, { check: 'page' }>, mutation: FeedMutation): Outcome {
  const truth = readJson(PageSchema, recorded(question.file));
  if (!truth.ok) throw new Error('the recorded page is not accepted');
  const bytes = utf8(JSON.stringify(mutateJson(truth.value, mutation)));
  const said = verifyPage(question.board, { ...question.ref, sha256: sha256Hex(bytes) }, bytes);
  if (!said.ok) return 'refused';
  const same = canonicalJson(said.value.entries) === canonicalJson(truth.value.entries)
    && said.value.bodies.every((body, i) => body === null || canonicalJson(body) === canonicalJson(truth.value.bodies[i]));
  return same ? 'unchanged' : 'accepted';
}

async function judgeProof(question: Extract<Question, { check: 'inclusion' }>, mutation: FeedMutation): Promise<Outcome> {
  const { head, certificate, ...looked } = JSON.parse(Buffer.from(recorded(question.file)).toString()) as { head: string; certificate: string };
  const changed = mutateJson(looked, mutation);
  if (canonicalJson(looked) === JSON.stringify(changed)) return 'unchanged';
  const bytes = utf8(JSON.stringify(typeof changed === 'object' && changed ? { head, certificate, ...changed } : changed));
  const said = await answer(question, () => bytes);
  return 'refused' in said ? 'refused' : 'accepted';
}

/** The payload of a JWS changed under its signature, or any letter of it, or head and certificate themselves. */
function changedSigned(signed: { head: string; certificate: string }, mutation: FeedMutation): { head: string; certificate: string } {
  const member = mutation.extra % 2 === 0 ? 'head' : 'certificate';
  const [header = '', payload = '', signature = ''] = signed[member].split('.');
  if (mutation.bytes) {
    const at = mutation.node % signed[member].length;
    const letter = 'ABCDwxyz0189-_.='[mutation.how % 16] ?? 'A';
    return { ...signed, [member]: signed[member].slice(0, at) + letter + signed[member].slice(at + 1) };
  }
  const changed = JSON.stringify(mutateJson(JSON.parse(Buffer.from(payload, 'base64url').toString()), mutation));
  return { ...signed, [member]: `${header}.${toBase64Url(utf8(changed))}.${signature}` };
}

function isJwk(jwk: unknown): boolean {
  const members = jwk as Record<string, unknown> | null;
  return typeof members === 'object' && members !== null && ['kty', 'crv', 'x', 'y'].every((k) => typeof members[k] === 'string');
}

function isPath(value: unknown): value is { first: number; firstRoot: string; root: string; path: string[] } {
  const { first, firstRoot, root, path } = (value ?? {}) as Record<string, unknown>;
  const isHash = (x: unknown) => typeof x === 'string' && /^[0-9a-f]{64}$/.test(x);
  return typeof first === 'number' && isHash(firstRoot) && isHash(root) && Array.isArray(path) && path.every(isHash);
}
