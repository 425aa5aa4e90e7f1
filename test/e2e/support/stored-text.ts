import type { Page } from 'playwright-core';

/** Everything that IndexedDB holds on this origin, as text: bytes are unpacked and decoded, objects written out. */
export async function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const out: string[] = [];
    const gunzip = async (bytes: Uint8Array<ArrayBuffer>) => {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Response(stream).text();
    };
    const write = async (value: unknown): Promise<void> => {
      if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
        const bytes = new Uint8Array(value instanceof ArrayBuffer ? value : value.slice().buffer);
        out.push(bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzip(bytes) : new TextDecoder().decode(bytes));
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, member] of Object.entries(value)) {
          out.push(key);
          await write(member);
        }
      } else out.push(String(value));
    };
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
      });
      for (const table of db.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve, reject) => {
          const reading = db.transaction(table).objectStore(table).getAll();
          reading.addEventListener('success', () => resolve(reading.result));
          reading.addEventListener('error', () => reject(reading.error ?? new Error('unread')));
        });
        for (const value of values) await write(value);
      }
      db.close();
    }
    return out.join('\n');
  });
}
