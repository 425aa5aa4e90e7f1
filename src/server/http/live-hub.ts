import type { Store } from '../store/store.ts';

/** One open event stream. `send` gets whole lines of the event-stream format. */
export interface LiveClient {
  readonly boards: ReadonlySet<string>;
  send(text: string): void;
  close(): void;
}

export interface LiveHub {
  /** Null when there are too many. Otherwise sends the present sizes, then each change, and answers with the way to leave. */
  join(client: LiveClient): (() => void) | null;
  /** Ends all streams; readers fall back to polling, and come back later by themselves. */
  close(): void;
}

const HEARTBEAT_MS = 20_000;

/** Tells open readers how long each board's log is, as soon as it grows. One read of the store per commit, however many listen. */
export function createLiveHub(store: Store, options: { readonly maxClients: number; readonly onError: (error: unknown) => void }): LiveHub {
  const clients = new Set<LiveClient>();
  const sizes = new Map<string, number>();
  let reading = false;
  let again = false;

  async function readSizes(boards: readonly string[]): Promise<Map<string, number>> {
    if (boards.length === 0) return new Map();
    const rows = await store.read((tx) => tx.selectFrom('board').select(['code', 'size']).where('code', 'in', boards).execute());
    return new Map(rows.map((row) => [row.code, row.size]));
  }

  async function onChange(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again) {
        again = false;
        const watched = [...new Set([...clients].flatMap((c) => [...c.boards]))];
        // In parts: an engine takes only so many parameters.
        for (let i = 0; i < watched.length; i += 200) tell(await readSizes(watched.slice(i, i + 200)));
      }
    } catch (error) {
      options.onError(error);
    } finally {
      reading = false;
    }
  }

  function tell(now: ReadonlyMap<string, number>): void {
    for (const [board, size] of now) {
      if (sizes.get(board) === size) continue;
      sizes.set(board, size);
      for (const client of clients) if (client.boards.has(board)) client.send(sizeEvent(board, size));
    }
  }

  async function greet(client: LiveClient): Promise<void> {
    for (const [board, size] of await readSizes([...client.boards])) {
      // A size known already stays: if it is older, the change that is on its way tells the others.
      if (!sizes.has(board)) sizes.set(board, size);
      client.send(sizeEvent(board, size));
    }
  }

  const stopWatching = store.onChange(() => void onChange());
  const heartbeat = setInterval(() => {
    for (const client of clients) client.send(': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    join(client) {
      if (clients.size >= options.maxClients) return null;
      clients.add(client);
      // Spread out, so that a restart does not call all of a county back in the same second.
      client.send(`retry: ${3000 + Math.floor(Math.random() * 7000)}\n\n`);
      greet(client).catch(options.onError);
      return () => void clients.delete(client);
    },
    close() {
      stopWatching();
      clearInterval(heartbeat);
      for (const client of clients) client.close();
      clients.clear();
    },
  };
}

/** The id lets a browser say where it was; it is not needed, because the present size is sent to everyone who comes. */
function sizeEvent(board: string, size: number): string {
  return `id: ${board}-${size}\ndata: ${JSON.stringify({ board, size })}\n\n`;
}
