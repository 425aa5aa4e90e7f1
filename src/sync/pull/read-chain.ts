import { chainOf } from '../../domain/unit/board-code.ts';
import { ChainSchema, HeadSchema, type SignedHead } from '../../protocol/head.ts';
import { parseJws } from '../../protocol/jws.ts';
import { JWS_TYPES } from '../../protocol/keys.ts';
import { readJson } from '../../protocol/read-json.ts';
import type { Refused, RefusalReason } from '../../protocol/refusal.ts';
import { type AcceptedHead, verifyHead } from '../../protocol/verify-head.ts';
import type { TrustedKeys } from '../../protocol/verify-keys.ts';
import { chainKey } from '../cursor.ts';
import { parseStored } from '../parse-stored.ts';
import { loadBoards, type Session } from '../session.ts';
import { noteBusy } from './fetch-file.ts';
import { updateTrust, verifierOf } from './trust.ts';

export interface CheckedChain {
  readonly kind: 'heads';
  readonly heads: readonly AcceptedHead[];
  readonly refused: readonly { readonly board: string; readonly error: Refused }[];
  readonly etag: string | null;
  /** Server time for which the answer speaks, milliseconds; null when unknown. */
  readonly dateMs: number | null;
}

export type ChainAnswer =
  | CheckedChain
  /** 304: nothing new. `boards` are those the chain was of. */
  | { readonly kind: 'unchanged'; readonly boards: readonly string[]; readonly dateMs: number | null }
  | { readonly kind: 'refused'; readonly error: Refused }
  | { readonly kind: 'offline'; readonly notOurs: boolean };

/** What is remembered of the last chain whose heads were all accepted: its ETag, and the state of each board that it stands for. */
interface ChainMemory { readonly etag: string; readonly states: Readonly<Record<string, string>> }

/**
 * Asks for the heads of a board and all above it.
 * @param anew asks without the remembered ETag
 */
export async function readChain(session: Session, board: string, anew: boolean): Promise<ChainAnswer> {
  const memory = anew ? null : await chainMemory(session, board);
  const answer = await session.ports.transport.get(`/feed/${board}/chain.json`, { etag: memory?.etag ?? null });
  if (answer === 'offline' || answer === 'not-ours') return { kind: 'offline', notOurs: answer === 'not-ours' };
  if (answer.status !== 200 && answer.status !== 304) {
    noteBusy(session, answer);
    return { kind: 'offline', notOurs: false };
  }
  session.clock.learn(answer);
  // A cache may have set a new date on an old answer, or kept the old one: the earlier of the two is true in both cases.
  const dateMs = answer.dateMs === null ? null : answer.dateMs - answer.ageSeconds * 1000;
  if (answer.status === 304) return { kind: 'unchanged', boards: Object.keys(memory?.states ?? {}), dateMs };
  const chain = readJson(ChainSchema, answer.bytes);
  if (!chain.ok) return { kind: 'refused', error: chain.error };
  const trust = await updateTrust(session, chain.value.revocations);
  if (trust === 'offline') return { kind: 'offline', notOurs: false };
  if ('reason' in trust) return { kind: 'refused', error: trust };
  return { kind: 'heads', etag: answer.etag, dateMs, ...await checkHeads(session, board, chain.value.heads, trust) };
}

/** Remembers the ETag of a chain, once all its heads were accepted. */
export async function keepChain(session: Session, board: string, { etag, heads }: CheckedChain): Promise<void> {
  const key = chainKey(board);
  const [before] = await session.ports.files.getMany([key]);
  const text = JSON.stringify({ etag, states: Object.fromEntries(heads.map(({ head }) => [head.board, stateOf(session, head.board)])) });
  if (etag === null || before === text) return;
  await session.ports.files.commit({ expect: { key, value: before as string | undefined }, puts: [[key, text]], deletes: [] });
}

/** The ETag, if the device holds just what it stands for. Another tab may have gone ahead: then its boards are taken in. */
async function chainMemory(session: Session, board: string): Promise<ChainMemory | null> {
  const [text] = await session.ports.files.getMany([chainKey(board)]);
  const memory = parseStored<ChainMemory>(text);
  if (!memory?.states) return null;
  const fits = () => Object.entries(memory.states).every(([code, state]) => stateOf(session, code) === state);
  if (!fits()) await loadBoards(session, Object.keys(memory.states));
  return fits() ? memory : null;
}

function stateOf(session: Session, board: string): string {
  return session.boards.get(board)?.cursor.head.jws.slice(-43) ?? '';
}

async function checkHeads(session: Session, board: string, signed: readonly SignedHead[], trust: TrustedKeys) {
  const heads: AcceptedHead[] = [];
  const refused: { board: string; error: Refused }[] = [];
  const expected = [...chainOf(board)];
  for (const [i, one] of signed.entries()) {
    const claim = parseJws(JWS_TYPES.head, HeadSchema, one.head);
    const claimed = claim.ok ? claim.value.payload.board : board;
    // The board itself comes first, then those above it, each once.
    const at = expected.indexOf(claimed);
    if (!claim.ok || at < 0 || (i === 0 && claimed !== board)) {
      refused.push({ board, error: claim.ok ? wrong('wrong-board', `a head of ${claimed} in the chain of ${board}`) : claim.error });
      continue;
    }
    expected.splice(0, at + 1);
    const result = await verifyHead(one, {
      board: claimed, root: trust.root, revocations: trust.revocations, now: session.clock.now(), known: knownOf(session, claimed),
      verify: verifierOf(session),
    });
    if (result.ok) heads.push(result.value);
    else refused.push({ board: claimed, error: result.error });
  }
  if (signed.length === 0) refused.push({ board, error: wrong('wrong-board', 'an empty chain') });
  return { heads, refused };
}

function knownOf(session: Session, board: string) {
  return session.boards.get(board)?.cursor.head ?? null;
}

function wrong(reason: RefusalReason, detail: string): Refused {
  return { reason, detail };
}
