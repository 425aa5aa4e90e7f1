import { signal, type ReadonlySignal } from '@preact/signals';
import type { BoardAlarms } from './board-alarms.tsx';
import type { HeldPosting } from './held-posting.ts';
import type { HomeScreen } from './home-screen.tsx';
import type { PostingScreen } from './posting-screen.tsx';
import type { ReaderApp } from './reader-app.ts';

/** What the first load leaves out; a list is drawn without it. */
export interface Later {
  readonly PostingScreen: typeof PostingScreen;
  /** The posting at the place where the reader is. */
  readonly posting: ReadonlySignal<HeldPosting | null>;
  readonly HomeScreen: typeof HomeScreen;
  readonly BoardAlarms: typeof BoardAlarms;
}

const loaded = signal<Later | null>(null);
export const later: ReadonlySignal<Later | null> = loaded;

let loading: Promise<void> | null = null;

/** Loads the other screens and their strings. Every one of their files is precached; where there is no worker, a failure is tried again. */
export function loadLater(app: ReaderApp): Promise<void> {
  loading ??= load(app).catch(() => {
    loading = null;
  });
  return loading;
}

async function load(app: ReaderApp): Promise<void> {
  const [posting, { holdPosting }, home, alarms] = await Promise.all([
    import('./posting-screen.tsx'), import('./held-posting.ts'), import('./home-screen.tsx'), import('./board-alarms.tsx'), app.display.loadFullText(),
  ]);
  loaded.value = {
    PostingScreen: posting.PostingScreen, posting: holdPosting(app), HomeScreen: home.HomeScreen, BoardAlarms: alarms.BoardAlarms,
  };
}
