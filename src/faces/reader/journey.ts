import { type ReadonlySignal, signal } from '@preact/signals';
import { ROWS_PER_PAGE } from '../../ui/board/board-page.ts';
import { addressOf, type Place, placeAt } from './place.ts';

/** The reader's way through the app: places, and how far down each was read. */
export interface Journey {
  readonly place: ReadonlySignal<Place>;
  /** Rows of a board's list that are on the screen. */
  readonly shown: ReadonlySignal<number>;
  /** Goes to a place; the way back leads to where the reader was. */
  go(place: Place): void;
  /** Goes to a place in the stead of this one. */
  turn(place: Place): void;
  showMore(): void;
  /** To be called once a screen's content stands: puts the reader back to where they were on it. */
  settle(): void;
}

interface Stop { readonly scroll: number; readonly shown: number }

/** Starts at the page's own address. Links inside the page are followed without loading; all others are left to the browser. */
export function startJourney(base: string): Journey {
  const here = () => placeAt(location, base) ?? { screen: 'home' };
  const stop = history.state as Partial<Stop> | null;
  const place = signal<Place>(here());
  const shown = signal(stop?.shown ?? pageOf(location.search) * ROWS_PER_PAGE);
  let waiting: number | null = stop?.scroll ?? null;
  let moved = false;
  history.scrollRestoration = 'manual';

  const remember = () => history.replaceState({ scroll: window.scrollY, shown: shown.value } satisfies Stop, '');
  const arrive = (next: Place, rows: number, scroll: number) => {
    waiting = scroll;
    moved = true;
    shown.value = rows;
    place.value = next;
  };
  const go = (next: Place) => {
    remember();
    history.pushState({ scroll: 0, shown: ROWS_PER_PAGE } satisfies Stop, '', addressOf(next, base));
    arrive(next, ROWS_PER_PAGE, 0);
  };

  addEventListener('popstate', (event) => {
    const at = event.state as Partial<Stop> | null;
    arrive(here(), at?.shown ?? ROWS_PER_PAGE, at?.scroll ?? 0);
  });
  addEventListener('pagehide', remember);
  document.addEventListener('click', (event) => {
    const target = innerPlace(event, base);
    if (!target) return;
    event.preventDefault();
    go(target);
  });

  return {
    place, shown, go,
    turn: (next) => {
      history.replaceState(null, '', addressOf(next, base));
      arrive(next, ROWS_PER_PAGE, 0);
    },
    showMore: () => {
      shown.value += ROWS_PER_PAGE;
    },
    settle: () => {
      if (waiting === null) return;
      window.scrollTo(0, waiting);
      waiting = null;
      // A screen reader goes on from the new screen, not from a link that is gone.
      if (moved) document.getElementById('main')?.focus({ preventScroll: true });
    },
  };
}

/** The place that a plain click on a link leads to, if it is one of ours. */
function innerPlace(event: MouseEvent, base: string): Place | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download') || link.hash) return null;
  return placeAt(link, base);
}

function pageOf(search: string): number {
  const page = Number(new URLSearchParams(search).get('page'));
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
