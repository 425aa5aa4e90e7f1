/** Where a key in a cell leads: rows and columns to go, or `add` for a row below the last. */
export type GridStep = { readonly row: number; readonly column: number };

/**
 * The step that a key in a cell takes; null when the key belongs to the text in it. Arrows to the side leave a cell only at the edge of its
 * text; up, down and Enter always do. While an input method composes, every key is its own.
 */
export function gridStep(event: KeyboardEvent, field: HTMLInputElement | HTMLTextAreaElement): GridStep | null {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  const { selectionStart: from, selectionEnd: to, value } = field;
  switch (event.key) {
    case 'ArrowUp': return { row: -1, column: 0 };
    case 'ArrowDown': return { row: 1, column: 0 };
    case 'Enter': return { row: event.shiftKey ? -1 : 1, column: 0 };
    case 'ArrowLeft': return from === 0 && to === 0 && !event.shiftKey ? { row: 0, column: -1 } : null;
    case 'ArrowRight': return from === value.length && to === value.length && !event.shiftKey ? { row: 0, column: 1 } : null;
    default: return null;
  }
}
