/** Copies a text, by the clipboard or, where that is missing or forbidden (no https, WeChat), by selection. Call it on a touch. Out: whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Partial<Clipboard> };
  if (clipboard?.writeText) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Forbidden: the old way may still be allowed.
    }
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const { activeElement } = document;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'copy-field';
  document.body.append(field);
  field.select();
  // iOS selects only this way.
  field.setSelectionRange(0, text.length);
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  field.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return done;
}
