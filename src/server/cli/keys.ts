import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { type FeedEnv, feedEnv } from '../feed/feed-change.ts';
import { readRootKey } from '../feed/keys/root-key.ts';
import { revokeKey, rotateBoardKey } from '../feed/keys/revoke-key.ts';
import { rotateRoot } from '../feed/keys/rotate-root.ts';
import { openExistingStore } from '../store/open-data-store.ts';
import type { Store, WriteTx } from '../store/store.ts';
import { systemDeps } from '../use-cases/deps.ts';

const REASONS = ['compromised', 'superseded', 'ceased'] as const;

const list = defineCommand({
  meta: { name: 'list', description: 'All keys: id, role, board, validity, revocation' },
  run: () => withStore(async (store) => {
    const root = await store.read(readRootKey);
    const keys = await store.read((tx) => tx.selectFrom('signing_key')
      .select(['key_id', 'role', 'board', 'not_before', 'not_after', 'revoked_at', 'reason']).orderBy('role', 'desc').orderBy('board').execute());
    for (const k of keys) {
      const state = k.revoked_at === null ? (k.key_id === root?.key_id ? 'in use' : '') : `revoked ${k.revoked_at} (${k.reason})`;
      const validity = `${k.not_before.slice(0, 10)}…${k.not_after.slice(0, 10)}`;
      process.stdout.write(`${[k.key_id, k.role, k.board ?? '-', validity, state].join('  ').trimEnd()}\n`);
    }
  }),
});

const rotate = defineCommand({
  meta: { name: 'rotate', description: 'Give a board a new key, or the county a new root (the old root signs the hand-over)' },
  args: { board: { type: 'string', description: 'Code of the board' }, root: { type: 'boolean', description: 'The county root' } },
  run: ({ args }) => change(async (tx, env) => {
    if ((args.board === undefined) === (args.root !== true)) throw new Error('say either --board CODE or --root');
    const key = args.board === undefined ? await rotateRoot(tx, env) : await rotateBoardKey(tx, args.board, env);
    return `new key ${key.key_id}`;
  }),
});

const revoke = defineCommand({
  meta: { name: 'revoke', description: 'Revoke a key: readers refuse what it signs' },
  args: {
    key: { type: 'positional', description: 'Id of the key' },
    reason: { type: 'string', default: 'superseded', description: REASONS.join(', ') },
  },
  run: ({ args }) => change(async (tx, env) => {
    const reason = REASONS.find((r) => r === args.reason);
    if (reason === undefined) throw new Error(`no such reason: ${args.reason} (${REASONS.join(', ')})`);
    await revokeKey(tx, String(args.key), reason, env);
    return `revoked ${String(args.key)}`;
  }),
});

/** `minglan keys`: the keys that sign the feed. Works beside a running server. */
export const keysCommand = defineCommand({
  meta: { name: 'keys', description: 'List, rotate and revoke the keys that sign the feed' }, subCommands: { list, rotate, revoke },
});

function change(work: (tx: WriteTx, env: FeedEnv) => Promise<string>): Promise<void> {
  return withStore(async (store) => {
    const env = feedEnv(systemDeps(store).clock());
    process.stdout.write(`${await store.write((tx) => work(tx, env))}\n`);
  });
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openExistingStore(readConfig(process.env).dataDir);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
