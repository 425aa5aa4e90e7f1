/** Rows to mark before the screen is drawn: more than a phone shows. */
const AT_ONCE = 30;
/** Groups marked in a slice after that, between which the phone answers. */
const SLICE = 2;

/**
 * Hides the rows that are not found, and chunks and groups without any. Done on the elements themselves: drawing two thousand rows anew
 * for each letter typed is more than a cheap phone can do. What fits the screen comes first, the rest in slices.
 * @param found null when nothing is looked for
 * @returns stops the slices that have not come yet
 */
export function markFound(root: HTMLElement, found: readonly boolean[] | null): () => void {
  // Chunks that have lost rows are guessed lower than they were.
  root.classList.toggle('is-finding', found !== null);
  const groups = [...root.querySelectorAll<HTMLElement>('.name-group')];
  let timer: ReturnType<typeof setTimeout> | undefined, at = 0;
  const proceed = (rows: number, most: number) => {
    const end = Math.min(groups.length, at + most);
    for (let marked = 0; at < end && marked < rows; at += 1) marked += markGroup(groups[at] as HTMLElement, found);
    if (at < groups.length) timer = setTimeout(() => proceed(Infinity, SLICE), 0);
  };
  proceed(AT_ONCE, Infinity);
  return () => clearTimeout(timer);
}

/** How many rows of a group are shown. */
function markGroup(group: HTMLElement, found: readonly boolean[] | null): number {
  const chunks = [...group.querySelectorAll<HTMLElement>('.people-chunk')];
  const counts = chunks.map((chunk) => countFound(chunk, found));
  const all = counts.reduce((sum, n) => sum + n, 0);
  setHidden(group, all === 0);
  if (all > 0) chunks.forEach((chunk, i) => markChunk(chunk, counts[i] ?? 0, found));
  return all;
}

function markChunk(chunk: HTMLElement, count: number, found: readonly boolean[] | null): void {
  setHidden(chunk, count === 0);
  if (count === 0) return;
  const first = firstOf(chunk), rows = chunk.children as HTMLCollectionOf<HTMLElement>;
  for (let i = 0; i < rows.length; i += 1) setHidden(rows[i], found !== null && !found[first + i]);
}

function countFound(chunk: HTMLElement, found: readonly boolean[] | null): number {
  const first = firstOf(chunk), rows = chunk.children.length;
  let count = 0;
  for (let i = first; i < first + rows; i += 1) if (!found || found[i]) count += 1;
  return count;
}

/** Place of a chunk's first row in the whole list. */
function firstOf(chunk: HTMLElement): number {
  return Number(chunk.dataset['first']);
}

function setHidden(element: HTMLElement | undefined, hidden: boolean): void {
  if (element && element.hidden !== hidden) element.hidden = hidden;
}

/** The first row that is not hidden, ready to be focused; null when there is none. */
export function firstFound(root: HTMLElement): HTMLElement | null {
  const row = root.querySelector<HTMLElement>('.name-group:not([hidden]) .people-chunk:not([hidden]) > .person:not([hidden])');
  if (row) row.tabIndex = -1;
  return row;
}
