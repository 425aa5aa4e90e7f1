/**
 * Tells /mend.js, which stands outside the program and may come before or after it: the entry runs (`data-runs`), and which part
 * loaded later did not come (`data-lost`). Vite's loader reports each such part, whoever asked for it and whatever he made of the failure.
 */
export function markProgress(): void {
  const { dataset } = document.documentElement;
  dataset['runs'] = '';
  window.addEventListener('vite:preloadError', (event) => {
    dataset['lost'] = String((event as Event & { readonly payload?: unknown }).payload);
  });
}
