import type { Role } from '../../src/domain/access/role.ts';
import type { DraftContent } from '../../src/domain/draft/draft-content.ts';
import { contentHash } from '../../src/protocol/content-hash.ts';
import type { OperationKind, OperationMessage, OperationResult } from '../../src/protocol/operation.ts';
import { LIMITS } from '../../src/server/http/rate-limit.ts';
import { ConsoleClient } from './console-client.ts';
import { draftTextOf } from './draft-text.ts';
import { makeAccount } from './test-accounts.ts';
import { type TestApp, testApp } from './test-app.ts';
import { TOWNSHIP, VILLAGE } from './test-deps.ts';

export type BodyOf<K extends OperationKind> = Extract<OperationMessage, { kind: K }>['body'];

let made = 0;

/** An operation as a device would send it, with a number of its own. */
export function operation<K extends OperationKind>(kind: K, postingId: string, baseRevision: number, body: BodyOf<K>, board = VILLAGE): OperationMessage {
  made += 1;
  const opId = `0190f0e0-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
  return { opId, deviceId: 'a'.repeat(32), deviceSeq: made, kind, board, postingId, baseRevision, body } as unknown as OperationMessage;
}

export { draftTextOf as draftText };

/** A number for a draft, from a small one. */
export const draftId = (n: number) => n.toString().padStart(16, '0');

export const CHECKED = { content: true, privacy: true, secrecy: true } as const;

/** Somebody at the console who sends operations. */
export interface Hand {
  readonly client: ConsoleClient;
  /** Sends operations in one batch; throws when the batch itself is not taken. */
  send(...operations: readonly object[]): Promise<readonly OperationResult[]>;
  /** Sends one. */
  one(sent: OperationMessage): Promise<OperationResult>;
}

export interface Office { readonly t: TestApp; readonly author: Hand; readonly second: Hand; readonly reviewer: Hand; readonly issuer: Hand }

const OPEN = { ...LIMITS, signIn: { burst: 1e6, perMinute: 1e6 }, api: { burst: 1e6, perMinute: 1e6 } };

/** The whole app, with two authors, a reviewer and an issuer of a township signed in. */
export async function draftOffice(): Promise<Office> {
  const t = await testApp({ limits: OPEN });
  return { t, author: await handOf(t, 'lin', ['author']), second: await handOf(t, 'wu', ['author']), reviewer: await handOf(t, 'chen', ['reviewer']), issuer: await handOf(t, 'huang', ['issuer']) };
}

/** Another one, with roles on a board. */
export async function handOf(t: TestApp, name: string, roles: readonly Role[], board = TOWNSHIP): Promise<Hand> {
  await makeAccount(t.deps, name, { grants: roles.map((role) => ({ role, board })) });
  const client = new ConsoleClient(t.app);
  if ((await client.signIn(t.deps, name)).status !== 200) throw new Error(`${name} cannot sign in`);
  const send = async (...operations: readonly object[]) => {
    const answer = await client.send('POST', '/api/v1/operations', { operations });
    const body = await answer.json() as { results: OperationResult[] };
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    return body.results;
  };
  return { client, send, one: async (sent) => (await send(sent))[0] ?? fail() };
}

function fail(): never {
  throw new Error('nothing was answered');
}

/** What the outbox would send to bring a draft as far as `upTo`, from its first text on. */
export async function bring({ author, reviewer, issuer }: Office, id: string, upTo: 'draft' | 'submitted' | 'reviewed' | 'issued', content: DraftContent = draftTextOf(), board = VILLAGE): Promise<string> {
  const hash = contentHash(content);
  const steps: [Hand, OperationMessage][] = [
    [author, operation('draft.save', id, 0, { content }, board)], [author, operation('draft.submit', id, 1, { contentHash: hash }, board)],
    [reviewer, operation('draft.review', id, 2, { contentHash: hash, checklist: CHECKED }, board)], [issuer, operation('draft.issue', id, 3, { contentHash: hash }, board)],
  ];
  const states = ['draft', 'submitted', 'reviewed', 'issued'] as const;
  for (const [hand, sent] of steps.slice(0, states.indexOf(upTo) + 1)) {
    const result = await hand.one(sent);
    if (result.outcome !== 'done') throw new Error(JSON.stringify(result));
  }
  return hash;
}
