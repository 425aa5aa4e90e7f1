/** What {@link watchPage} puts into a page. Times are of the page's own stopwatch, which starts with the navigation. */
export interface PageWatch {
  /** The moment at which so many rows of a list were on the screen. */
  rows(count: number): Promise<number>;
  /** The moment at which something on the screen said this. */
  said(selector: string, text: string): Promise<number>;
  /** The moment at which rows of the board itself and of `above` boards over it were on the screen. */
  boards(above: number): Promise<number>;
  /** The moment at which the document had been read and its program began. */
  begun(): number;
  /** Requests to IndexedDB that wrote. */
  readonly writes: { count: number };
}

/** Runs in each page before anything else: tells when things were drawn, without a part in how. */
export function watchPage(): void {
  const drawn = (test: () => boolean) => new Promise<number>((resolve) => {
    const look = () => {
      if (!test()) return void requestAnimationFrame(look);
      // After this frame has been painted.
      setTimeout(() => resolve(performance.now()), 0);
    };
    requestAnimationFrame(look);
  });
  const rows = () => document.querySelectorAll('.headline, [data-row]');
  // Looked for from the beginning: whoever asks later hears when it was, not when the page found time to answer.
  const counts: { readonly rows: number; readonly ms: number }[] = [];
  const count = () => {
    const now = rows().length;
    if (now > (counts[counts.length - 1]?.rows ?? 0)) setTimeout(() => counts.push({ rows: now, ms: performance.now() }), 0);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const writes = { count: 0 };
  const store = IDBObjectStore.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const name of ['put', 'add', 'delete', 'clear']) {
    const real = store[name];
    store[name] = function counted(this: IDBObjectStore, ...given: unknown[]) {
      writes.count += 1;
      return real?.apply(this, given);
    };
  }
  const watch: PageWatch = {
    writes,
    rows: async (wanted) => {
      const enough = () => counts.find((at) => at.rows >= wanted);
      await drawn(() => enough() !== undefined);
      return enough()?.ms ?? Infinity;
    },
    said: (selector, text) => drawn(() => [...document.querySelectorAll(selector)].some((e) => e.textContent?.includes(text))),
    boards: (above) => drawn(() => {
      const from = [...rows()].map((row) => row.querySelector('.headline-from')?.textContent ?? '');
      return from.includes('') && new Set(from).size > above;
    }),
    begun: () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.domInteractive ?? 0,
  };
  Object.assign(globalThis, { watch });
}
