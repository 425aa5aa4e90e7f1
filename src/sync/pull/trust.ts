import { KeysSchema, type PublicJwk } from '../../protocol/keys.ts';
import { readJson } from '../../protocol/read-json.ts';
import type { Refused } from '../../protocol/refusal.ts';
import { NO_REVOCATIONS, type TrustedKeys, verifyKeys, verifyRevocations } from '../../protocol/verify-keys.ts';
import type { VerifyEs256 } from '../../protocol/jws.ts';
import { TRUST_KEY } from '../cursor.ts';
import { parseStored } from '../parse-stored.ts';
import type { Fetched } from '../ports.ts';
import type { Session } from '../session.ts';
import { fetchFile } from './fetch-file.ts';

/** Where nothing can be verified, signatures count as fitting; whatever comes of it is marked unverified. */
export function verifierOf(session: Session): VerifyEs256 {
  return session.ports.verify ?? (async () => true);
}

/**
 * Brings the trusted keys up to date with a chain's list of revocations. The root is pinned at the first use; after that only a hand-over
 * signed by the pinned root can replace it. `offline` when the keys were needed and could not be read.
 */
export async function updateTrust(session: Session, revocations: string): Promise<TrustedKeys | Refused | 'offline'> {
  await loadTrust(session);
  const verify = verifierOf(session);
  const pinned = session.trust?.root ?? session.ports.rootKeyHint ?? await firstRoot(session);
  if (pinned === 'offline' || 'reason' in pinned) return pinned;
  const known = session.trust?.revocations ?? NO_REVOCATIONS;
  const read = await verifyRevocations(revocations, pinned, known, verify);
  if (read.ok) return keepTrust(session, { root: pinned, revocations: read.value });
  if (read.error.reason !== 'unknown-key') return read.error;
  // Not the pinned root's: it may have been handed over.
  const keys = await readKeys(session);
  if (keys === 'offline' || 'reason' in keys) return keys;
  const followed = await verifyKeys(keys, pinned, known, verify);
  if (!followed.ok) return followed.error;
  const again = await verifyRevocations(revocations, followed.value.root, followed.value.revocations, verify);
  return again.ok ? keepTrust(session, { root: followed.value.root, revocations: again.value }) : again.error;
}

/** True where nothing says which root to trust: a device's first sync, of a page that names none. */
export async function lacksRoot(session: Session): Promise<boolean> {
  if (session.ports.rootKeyHint) return false;
  await loadTrust(session);
  return !session.trust;
}

/** Asks once for the keys beside the chain, on a slow line one wait instead of two. To be awaited before the sync ends: nothing of it may come later. */
export async function askKeysAhead(session: Session): Promise<void> {
  const asked = session.ports.transport.get('/feed/keys.json');
  ahead.set(session, asked);
  await asked;
}

const ahead = new WeakMap<Session, Promise<Fetched>>();

async function firstRoot(session: Session): Promise<PublicJwk | Refused | 'offline'> {
  const asked = await ahead.get(session);
  ahead.delete(session);
  const keys = typeof asked === 'object' && asked.status === 200 ? keysIn(asked.bytes) : await readKeys(session);
  return keys === 'offline' || 'reason' in keys ? keys : keys.root;
}

async function readKeys(session: Session) {
  const answer = await fetchFile(session, '/feed/keys.json');
  if (answer === 'offline' || answer === 'gone') return 'offline' as const;
  return keysIn(answer.bytes);
}

function keysIn(bytes: Uint8Array) {
  const read = readJson(KeysSchema, bytes);
  return read.ok ? read.value : read.error;
}

async function loadTrust(session: Session): Promise<void> {
  if (session.trust) return;
  const [text] = await session.ports.files.getMany([TRUST_KEY]);
  if (typeof text !== 'string') return;
  const trust = parseStored<Partial<TrustedKeys>>(text);
  // Spoilt by a damaged disk: the page's own root, or the first, is then pinned anew.
  if (trust?.root && trust.revocations) session.trust = { root: trust.root, revocations: trust.revocations, text };
  else session.spoilt.set(TRUST_KEY, text);
}

/** Stores the trusted keys when they changed. When another tab was first, its keys count from the next round on. */
async function keepTrust(session: Session, next: TrustedKeys): Promise<TrustedKeys> {
  const before = session.trust?.text ?? session.spoilt.get(TRUST_KEY);
  const text = JSON.stringify({ root: next.root, revocations: next.revocations });
  if (text === before) return next;
  const done = await session.ports.files.commit({ expect: { key: TRUST_KEY, value: before }, puts: [[TRUST_KEY, text]], deletes: [] });
  session.spoilt.delete(TRUST_KEY);
  session.trust = done ? { ...next, text } : null;
  if (!done) await loadTrust(session);
  return next;
}
