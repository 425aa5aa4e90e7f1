import type { PublicJwk } from '../protocol/keys.ts';
import { createFeedReader, type DeviceReader } from '../sync/create-feed-reader.ts';
import type { FileStore } from '../sync/ports.ts';
import { baseAddress } from './base-address.ts';
import { fetchTransport } from './fetch-transport.ts';
import { indexedFiles } from './indexed-files.ts';
import { localMarker } from './local-marker.ts';
import { memoryFiles } from './memory-files.ts';
import { oneTabAtATime } from './one-tab-at-a-time.ts';
import { joinOtherTabs } from './other-tabs.ts';
import { pageRootKey } from './page-root-key.ts';
import { resilientFiles } from './resilient-files.ts';
import { digestSha256 } from './sha256.ts';
import { webVerifyEs256 } from './verify-es256.ts';
import { webClock, webTimer } from './web-timer.ts';

export interface ReaderOptions {
  /** Where the product stands: a path such as `/minglan` (or '' at the root of its origin), or an address; without a slash at the end. */
  readonly base: string;
  /** The county root to pin at the first visit; by default the one in the page's `<meta name="minglan-root">`. */
  readonly rootKeyHint?: PublicJwk;
}

const PURGE_FIRST_MS = 5_000;
const PURGE_EVERY_MS = 15 * 60_000;

/** The reader of this browser. Opens nothing by itself: the first `load` reads the device, the first `sync` asks the network. */
export async function openReader({ base, rootKeyHint }: ReaderOptions): Promise<DeviceReader> {
  const reader = createFeedReader({
    transport: fetchTransport(baseAddress(base), digestSha256), inTurn: oneTabAtATime,
    reportFork: async (evidence) => (await import('./send-fork-report.ts')).sendForkReport(baseAddress(base), evidence),
    files: deviceFiles(), marker: localMarker(), clock: webClock, timer: webTimer, random: Math.random,
    digest: digestSha256, verify: webVerifyEs256(), rootKeyHint: rootKeyHint ?? pageRootKey(),
  });
  joinOtherTabs(reader);
  purgeInTime(reader);
  return reader;
}

function deviceFiles(): FileStore {
  try {
    return typeof indexedDB === 'object' && indexedDB ? resilientFiles(indexedFiles(), webTimer) : memoryFiles();
  } catch {
    return memoryFiles();
  }
}

/** What is over leaves the device by itself, soon after opening and while the page stays open. */
function purgeInTime(reader: DeviceReader): void {
  const again = () => {
    void reader.purgeExpired().catch(() => undefined).finally(() => webTimer.after(PURGE_EVERY_MS, again));
  };
  webTimer.after(PURGE_FIRST_MS, again);
}
