import { render } from 'preact';
import { registerWorker } from '../../client/service-worker-bridge.ts';
import { createConsoleApp } from './console-app.ts';
import { ConsoleScreen } from './console-screen.tsx';

/** Starts the console: who sits here, then their work. */
function start(root: HTMLElement): void {
  const given = document.documentElement.dataset['base'] ?? '';
  const base = given.startsWith('_') ? '' : given;
  const app = createConsoleApp(base);
  render(<ConsoleScreen app={app} />, root);
  void app.seat.look();
  void registerWorker(`${base}/console`, { onUpdate: app.offerUpdate, onOfflineReady: () => undefined });
}

const root = document.getElementById('app');
const run = () => root && start(root);
if ('hasOwn' in Object) run();
else void import('../../client/fill-gaps.ts').then(({ fillGaps }) => fillGaps()).then(run);
