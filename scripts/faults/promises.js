// Every promise of the product that faults are thrown at, and the batteries that throw them. A promise without a battery is
// named in docs/reliability.md as not yet measured. To add a battery: a test that reads its count from the environment, a row here.
const unit = (files, counts, extra = {}) => ({ project: 'unit', files, counts, repeat: 1, ...extra });
const browser = (files, counts, extra = {}) => ({ project: 'e2e', files, counts, repeat: 1, ...extra });

/**
 * `counts`: environment variables and what each counts, in full. `per`: how many runs one unit of a variable makes (1 unless told).
 * A battery without counts is counted by its tests; `repeat` runs it so many times.
 */
export const PROMISES = [
  { promise: 'An acknowledged write survives kill −9 of the server, once', batteries: {
    kill: unit(['test/server/store/kill.test.ts'], { KILL_ROUNDS: [500, 'kills'] }),
    operations: unit(['test/server/operations/kill-operations.test.ts'], { OPERATION_KILLS: [500, 'kills'] }),
  } },
  { promise: '… and power loss: the exact committed prefix', batteries: {
    wal: unit(['test/server/store/power-loss.test.ts'], { POWER_ROUNDS: [2000, 'cuts'], POWER_FLIPS: [1000, 'flips'] }),
  } },
  { promise: '“Saved” survives a killed browser', batteries: {} },
  { promise: 'The outbox is exactly-once', batteries: {
    outbox: unit(['test/sync/outbox/convergence.test.ts'], { OUTBOX_SCHEDULES: [20_000, 'schedules in memory'] }),
    vault: unit(['test/client/console/convergence-in-indexeddb.test.ts'], { OUTBOX_SCHEDULES: [20_000, 'schedules over IndexedDB'] }, { per: 0.1 }),
  } },
  { promise: 'Devices converge', batteries: {
    phones: unit(['test/sync/convergence.test.ts'], { MINGLAN_SCHEDULES: [20_000, 'schedules in memory'] }),
    indexeddb: unit(['test/client/convergence-in-indexeddb.test.ts'], { MINGLAN_SCHEDULES: [20_000, 'schedules over IndexedDB'] }, { per: 0.1 }),
  } },
  { promise: 'No edit of an official is silently lost', batteries: {
    edits: unit(['test/sync/outbox/convergence.test.ts'], { OUTBOX_SCHEDULES: [5000, 'schedules'] }),
  } },
  { promise: 'A full disk loses no draft', batteries: {} },
  { promise: 'A hostile network cannot poison the app', batteries: {
    network: browser(['test/e2e/whole-product.test.ts'], { NETWORK_FAULTS: [7, 'kinds of hostile answer at each place, five times'] }, { only: 'a hostile network', repeat: 5 }),
  } },
  { promise: 'A bad release can be recalled', batteries: { release: browser(['test/e2e/worker-update.test.ts'], {}, { repeat: 5 }) } },
  { promise: 'No full ID, phone or card number in public bytes', batteries: {
    privacy: unit(['test/domain/privacy/scan-text.test.ts'], { PRIVACY_RUNS: [20_000, 'documents'] }),
    sheets: unit(['test/client/sheet/no-leak.test.ts'], { SHEET_RUNS: [5000, 'spreadsheets'] }),
    labelled: unit(['test/domain/privacy/labelled-texts.test.ts', 'test/domain/privacy/hard-neighbours.test.ts'], {}),
  } },
  { promise: 'Forged, rolled-back, forked, mixed and stale feeds are refused', batteries: {
    feed: unit(['test/protocol/feed-mutations.test.ts'], { FEED_MUTATIONS: [10_000, 'mutations'] }),
    dishonest: unit(['test/sync/dishonest-server.test.ts', 'test/protocol/merkle-tree.test.ts'], {}),
  } },
  { promise: 'Roles and boards hold', batteries: {
    matrix: unit(['test/server/http/permission-matrix.test.ts'], {}),
    revocation: unit(['test/server/http/revocation.test.ts'], { REVOCATION_SEQUENCES: [2000, 'sequences'] }),
  } },
  { promise: 'Bad input gets a clear error', batteries: {
    raw: unit(['test/server/http/raw-requests.test.ts'], { RAW_REQUESTS: [20_000, 'requests'] }),
    console: unit(['test/server/http/hostile-console.test.ts'], { CONSOLE_REQUESTS: [5000, 'requests'] }),
    batches: unit(['test/server/http/hostile-operations.test.ts'], { OPERATION_REQUESTS: [5000, 'batches'] }),
  } },
  { promise: 'No script from a posting runs', batteries: {} },
  { promise: 'Tampering with the audit log is found', batteries: { audit: unit(['test/server/audit/audit.test.ts', 'test/server/use-cases/verify-drafts.test.ts'], {}) } },
  { promise: 'A backup restores', batteries: {} },
  { promise: 'Wrong clocks are harmless (± 10 years)', batteries: {
    clocks: unit(['test/sync/wrong-clocks.test.ts', 'test/sync/server-clock.test.ts'], { CLOCK_SCHEDULES: [1000, 'schedules'] }),
  } },
  { promise: 'A kiosk runs for months', batteries: {} },
  { promise: 'Everyone can use every component, in each size and brightness', batteries: { looks: browser(['test/e2e/gallery.test.ts'], { GALLERY_LOOKS: [4, 'looks of each example'] }) } },
  { promise: 'The tests can fail', batteries: { planted: unit(['test/tooling'], {}) } },
];

/** All batteries, in the order of the promises. */
export const BATTERIES = PROMISES.flatMap(({ promise, batteries }) => Object.entries(batteries).map(([name, battery]) => ({ name, promise, ...battery })));
