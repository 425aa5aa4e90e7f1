// A bare Preact list out of one idb-keyval value, opened without a network by a worker of a few lines.
import { get, set } from 'idb-keyval';
import { type BareRow, drawRows } from './row-list.tsx';

/** As many as the product draws at first. */
const DRAWN = 60;

const keep = async () => {
  const rows = await (await fetch('/rows.json')).json() as BareRow[];
  await set('rows', rows);
  await navigator.serviceWorker.register('/kept-worker.js');
  await navigator.serviceWorker.ready;
};
Object.assign(globalThis, { keep });
void get<BareRow[]>('rows').then((rows) => {
  if (rows) drawRows(rows.slice(0, DRAWN));
});
