import { signal, type ReadonlySignal } from '@preact/signals';
import type { Later } from './create-later.ts';
import type { ReaderApp } from './reader-app.ts';

const loaded = signal<Later | null>(null);
/** What the first load leaves out; a list is drawn without it. */
export const later: ReadonlySignal<Later | null> = loaded;

let loading: Promise<void> | null = null;

/** Loads the rest of the face and its strings. What does not come is mended by /mend.js, and tried again. */
export function loadLater(app: ReaderApp): Promise<void> {
  loading ??= load(app).catch(() => {
    loading = null;
  });
  return loading;
}

async function load(app: ReaderApp): Promise<void> {
  const [{ createLater }] = await Promise.all([import('./create-later.ts'), app.display.loadFullText()]);
  loaded.value = createLater(app);
}
