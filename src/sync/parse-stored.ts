/** What a stored JSON text says; null when there is none, or a damaged disk spoilt it. */
export function parseStored<T>(text: unknown): T | null {
  try {
    return typeof text === 'string' ? JSON.parse(text) as T : null;
  } catch {
    return null;
  }
}
