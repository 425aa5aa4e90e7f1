import type { Marker } from '../sync/ports.ts';

/** The marker in localStorage; where there is none (blocked, full), it lives as long as the page. */
export function localMarker(key = 'minglan-marker'): Marker {
  let held: string | null = null;
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? held;
      } catch {
        return held;
      }
    },
    write: (text) => {
      held = text;
      try {
        localStorage.setItem(key, text);
      } catch {
        // Kept in memory above.
      }
    },
  };
}
