// A bare Preact list that fetches what it shows.
import { type BareRow, drawRows } from './row-list.tsx';

void fetch('/rows.json').then((answer) => answer.json() as Promise<BareRow[]>).then(drawRows);
