import { bytesToHex } from '../../protocol/sha256.ts';
import type { Entropy } from '../../sync/outbox/ports.ts';
import type { PushOutcome } from '../../sync/outbox/push-outcome.ts';
import { oneTabAtATime } from '../one-tab-at-a-time.ts';
import { webClock, webTimer } from '../web-timer.ts';
import { createVault, type VaultChannel, type VaultParts } from './create-vault.ts';
import { memoryVaultStore, emptyVaultData } from './memory-vault-store.ts';
import { postOperations } from './post-operations.ts';
import { type Vault, type VaultChange, VaultError } from './vault.ts';

const entropy: Entropy = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** Name of the database of one account. */
export function vaultName(account: string): string {
  return `minglan-console-${account}`;
}

/**
 * Opens what this device keeps for an account and begins to send what waits. Where the database does not open it lives as long as the page
 * ({@link Vault.isLasting}). Rejects with a VaultError `newer-program` where a newer version of this program has been at it.
 * @param base origin and path of the product, without a slash at the end
 * @param mask masks what is to be kept, in a worker for instance; by default on the page's own thread
 */
export async function openVault(account: string, base: string, mask?: VaultParts['mask']): Promise<Vault> {
  const name = vaultName(account);
  const ports = {
    account, transport: postOperations(base), clock: webClock, timer: webTimer, random: Math.random, entropy, channel: tabsOf(name), wakes, inTurn: (work: () => Promise<PushOutcome>) => oneTabAtATime(work, name), ...(mask === undefined ? {} : { mask }),
  };
  try {
    const { openDexieVaultStore } = await import('./dexie-vault-store.ts');
    const store = await openDexieVaultStore(name, bytesToHex(entropy(16)));
    return createVault({ ...ports, store, erase: () => store.erase() });
  } catch (error) {
    if (error instanceof VaultError && error.fault === 'newer-program') throw error;
    const data = emptyVaultData();
    return createVault({ ...ports, store: memoryVaultStore(data), erase: async () => void Object.assign(data, emptyVaultData()) });
  }
}

/** Erases what is kept for an account, in all tabs, where no vault of it is open. Rejects with a VaultError when the device does not let it. */
export async function eraseVault(account: string): Promise<void> {
  const name = vaultName(account);
  const { openDexieVaultStore } = await import('./dexie-vault-store.ts');
  await (await openDexieVaultStore(name, bytesToHex(entropy(16)))).erase();
  const tabs = tabsOf(name);
  tabs?.tell({ type: 'erased' });
  tabs?.close();
}

function tabsOf(name: string): VaultChannel | null {
  if (typeof BroadcastChannel !== 'function') return null;
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
    tell: (change) => channel.postMessage(change),
    hear: (heard) => {
      const hear = ({ data }: MessageEvent<VaultChange>) => heard(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}

/** No browser's word on the network is believed, but its return is worth a try; so is the page's. */
function wakes(wake: () => void): () => void {
  const seen = () => void (document.visibilityState === 'visible' && wake());
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}
