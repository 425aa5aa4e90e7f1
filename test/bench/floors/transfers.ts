// Floors for what comes over a line: bytes alone, headlines alone, a file of lines put into raw IndexedDB.
import { drawRows } from './row-list.tsx';

interface Columns { readonly id: string[]; readonly title: string[]; readonly day: string[]; readonly field: string[] }

/** Only fetched. */
const bytes = async (url: string) => void await (await fetch(url)).arrayBuffer();

/** All headlines, parsed; the first screen drawn. */
const headlines = async (url: string) => {
  const boards = await (await fetch(url)).json() as Columns[];
  const rows = boards.flatMap(({ id, title, day, field }) => id.map((one, i) => ({ id: one, title: title[i] ?? '', meta: `${day[i]} ${field[i]}` })));
  drawRows(rows.slice(0, 60));
};

/** One posting a line, each put under its id; a transaction for every thousand. */
const rawPuts = async (url: string) => {
  const text = await (await fetch(url)).text();
  const db = await opened();
  const lines = text.split('\n');
  for (let from = 0; from < lines.length; from += 1000) {
    const transaction = db.transaction('postings', 'readwrite');
    const store = transaction.objectStore('postings');
    for (const line of lines.slice(from, from + 1000)) if (line) store.put(JSON.parse(line));
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    });
  }
};

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('postings', { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

Object.assign(globalThis, { floors: { bytes, headlines, rawPuts } });
