import { memoryFiles } from '../../src/client/memory-files.ts';
import { digestSha256 } from '../../src/client/sha256.ts';
import { webVerifyEs256 } from '../../src/client/verify-es256.ts';
import type { Clock, FileStore, Marker, Ports, StoredValue, Timer, Transport } from '../../src/sync/ports.ts';

/** A phone: what survives a restart of the app on it, and a clock that may be wrong. */
export class TestDevice {
  readonly disk = new Map<string, StoredValue>();
  note: string | null = null;
  /** The device's clock minus the true time. */
  skewMs = 0;
  commits = 0;
  readonly #trueNow: () => number;
  #waited = 0;

  constructor(trueNow: () => number) {
    this.#trueNow = trueNow;
  }

  get clock(): Clock {
    return { nowMs: () => this.#trueNow() + this.skewMs, monotonicMs: () => this.#trueNow() + this.#waited };
  }

  get marker(): Marker {
    return { read: () => this.note, write: (text) => void (this.note = text) };
  }

  /** Waiting takes no time in tests, but the stopwatch counts it. */
  get timer(): Timer {
    return {
      after: (ms, callback) => {
        this.#waited += ms;
        const id = setImmediate(callback);
        return () => clearImmediate(id);
      },
    };
  }

  /** The disk, until the app is killed: after `commits` more writes nothing answers any more. */
  files(commits = Infinity, onKilled: () => void = () => undefined): FileStore {
    const below = memoryFiles(this.disk);
    let left = commits;
    const never = () => new Promise<never>(() => undefined);
    return {
      ...below,
      isLasting: () => true,
      getMany: (keys) => (left < 0 ? never() : below.getMany(keys)),
      commit: (change) => {
        left -= 1;
        if (left < 0) {
          onKilled();
          return never();
        }
        this.commits += 1;
        return below.commit(change);
      },
    };
  }

  ports(transport: Transport, files: FileStore = this.files(), random: () => number = () => 0.5): Ports {
    return {
      transport, files, random, marker: this.marker, clock: this.clock, timer: this.timer, digest: digestSha256, verify: webVerifyEs256(), rootKeyHint: null,
    };
  }
}
