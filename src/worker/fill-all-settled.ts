interface Settled { readonly status: 'fulfilled' | 'rejected'; readonly value?: unknown; readonly reason?: unknown }

/** Chrome 64 and Safari 12 have no Promise.allSettled, and workbox waits with it for what an install has begun. */
export function fillAllSettled(): void {
  if ('allSettled' in Promise) return;
  const settle = (work: PromiseLike<unknown>): Promise<Settled> => Promise.resolve(work).then(
    (value) => ({ status: 'fulfilled', value }), (reason: unknown) => ({ status: 'rejected', reason }),
  );
  Object.defineProperty(Promise, 'allSettled', {
    configurable: true, writable: true, value: (works: Iterable<PromiseLike<unknown>>) => Promise.all([...works].map(settle)),
  });
}
