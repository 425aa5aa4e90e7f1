import { effect } from '@preact/signals';
import { render } from 'preact';
import { filterFrom } from '../../domain/posting/list-filter.ts';
import { openReader } from '../../client/open-reader.ts';
import { basePath } from './base-path.ts';
import { catchInstallOffer } from './install-offer.ts';
import { createReaderApp, type ReaderApp } from './reader-app.ts';
import { loadLater } from './later.ts';
import { markProgress } from './mark-progress.ts';
import { canShow, Screen } from './screen.tsx';

/** Starts the reader: draws from the device, then syncs. A page that the server drew stays until the device can show as much. */
async function start(root: HTMLElement): Promise<void> {
  const base = basePath();
  const served = root.firstElementChild !== null;
  const app = createReaderApp(base, root.dataset['board'] ?? null, await openReader({ base }));
  const { journey, boards, boardsRead } = app;
  const [last] = boardsRead.boards.peek();
  // Opened from the home screen, the app goes on with the board that was read last; its shortcuts name a question, or the choice of boards.
  if (!served && last && location.search !== '?choose' && journey.place.peek().screen === 'home' && matchMedia('(display-mode: standalone)').matches) {
    journey.turn({ screen: 'board', code: last.code, filter: filterFrom((name) => new URLSearchParams(location.search).get(name)) });
  }
  const first = journey.place.peek();
  effect(() => {
    const place = journey.place.value;
    if (place.screen === 'board') {
      const board = boards.of(place.code).peek();
      if (!board.loaded) void boards.reload(place.code);
    } else void loadLater(app);
  });
  let taken = false;
  effect(() => {
    if (taken || (served && journey.place.value === first && !canShow(app))) return;
    taken = true;
    const drawn = [...root.childNodes];
    root.textContent = '';
    try {
      render(<Screen app={app} />, root);
    } catch (error) {
      // A browser that stumbles over the program keeps what the server drew.
      root.textContent = '';
      root.append(...drawn);
      throw error;
    }
  });
  let begun = false;
  effect(() => {
    if (begun || (!served && first.screen === 'board' && !boards.of(first.code).value.loaded)) return;
    begun = true;
    // What can be drawn goes first; with nothing to draw there is nothing to wait for.
    if (served || canShow(app)) afterPaint(() => goOn(app));
    else goOn(app);
  });
}

/** The network first: it answers while the rest of the program is read. */
function goOn(app: ReaderApp): void {
  void import('./after-paint.ts').then(({ startAfterPaint }) => void startAfterPaint(app)).catch(() => undefined).then(() => loadLater(app));
}

function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 200));
}

markProgress();
catchInstallOffer();
const root = document.getElementById('app');
const run = () => (root ? start(root) : undefined);
// The youngest of what Chrome 64 and Safari 12 lack: where it is, nothing needs filling in.
if ('hasOwn' in Object) void run();
else void import('../../client/fill-gaps.ts').then(({ fillGaps }) => fillGaps()).then(run).catch(() => undefined);
