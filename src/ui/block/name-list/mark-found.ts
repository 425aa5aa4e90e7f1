/**
 * Hides the rows that are not found, and chunks and groups without any. Done on the elements themselves: drawing two thousand rows anew
 * for each letter typed is more than a cheap phone can do. `found` is null when nothing is looked for.
 */
export function markFound(root: HTMLElement, found: readonly boolean[] | null): void {
  // Chunks that have lost rows are guessed lower than they were.
  root.classList.toggle('is-finding', found !== null);
  for (const group of root.querySelectorAll<HTMLElement>('.name-group')) {
    let inGroup = false;
    for (const chunk of group.querySelectorAll<HTMLElement>('.people-chunk')) {
      const first = Number(chunk.dataset['first']);
      const rows = chunk.children as HTMLCollectionOf<HTMLElement>;
      let inChunk = 0;
      for (let i = 0; i < rows.length; i += 1) if (!found || found[first + i]) inChunk += 1;
      setHidden(chunk, inChunk === 0);
      if (inChunk === 0) continue;
      inGroup = true;
      for (let i = 0; i < rows.length; i += 1) setHidden(rows[i], found !== null && !found[first + i]);
    }
    setHidden(group, !inGroup);
  }
}

function setHidden(element: HTMLElement | undefined, hidden: boolean): void {
  if (element && element.hidden !== hidden) element.hidden = hidden;
}

/** The first row that is not hidden, ready to be focused; null when there is none. */
export function firstFound(root: HTMLElement): HTMLElement | null {
  const row = root.querySelector<HTMLElement>('.people-chunk:not([hidden]) > .person:not([hidden])');
  if (row) row.tabIndex = -1;
  return row;
}
