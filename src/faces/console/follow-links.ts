import { type ReadonlySignal, signal } from '@preact/signals';
import { type ConsolePlace, consolePlaceAt } from './console-place.ts';

export interface Way {
  readonly place: ReadonlySignal<ConsolePlace>;
  go(address: string): void;
}

/** Follows the console's own links without loading; all others are left to the browser. */
export function followLinks(base: string): Way {
  const place = signal(consolePlaceAt(location.pathname, base));
  const arrive = () => {
    place.value = consolePlaceAt(location.pathname, base);
    // A screen reader goes on from the new screen, not from a link that is gone.
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    });
  };
  const go = (address: string) => {
    history.pushState(null, '', address);
    arrive();
  };
  addEventListener('popstate', arrive);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target !== '' || link.origin !== location.origin || !link.pathname.startsWith(`${base}/console/`) || link.hash !== '') return;
    event.preventDefault();
    go(link.href);
  });
  return { place, go };
}
