// Small settings of this device. A browser may refuse storage: then they last as long as the page.

/** What was kept under a name, if it still has the expected shape. */
export function kept<T>(name: string, isShape: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isShape(value) ? value : null;
  } catch {
    return null;
  }
}

/** The shape of what is kept only to be known. */
export const isTrue = (value: unknown): value is true => value === true;

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Full or forbidden: nothing that matters is kept here.
  }
}

/** Forgets all that was kept of what somebody read; how things look stays. */
export function forgetAll(): void {
  for (const name of ['minglan-boards-read', 'minglan-first-follow', 'minglan-held', 'minglan-lost', 'minglan-data-used']) {
    try {
      localStorage.removeItem(name);
    } catch {
      return;
    }
  }
}
