import { Workbox } from 'workbox-window';
import { trustedAddress } from './trusted-address.ts';

/** What the face hears of the worker. */
export interface WorkerEvents {
  /** A newer build waits; call the argument to switch to it (the page reloads once). */
  readonly onUpdate: (apply: () => void) => void;
  /** Everything of this face is on the device: it opens without a network from now on. */
  readonly onOfflineReady: () => void;
}

/**
 * Registers `sw.js` under `base`. Resolves without it where the browser has no workers (WeChat, plain HTTP):
 * everything works without. Its address is the only string that may become a script (Trusted Types policy `minglan-worker`).
 */
export async function registerWorker(base: string, events: WorkerEvents): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return;
  const workbox = new Workbox(trustedAddress(`${base}/sw.js`), { scope: `${base}/`, updateViaCache: 'none' });
  workbox.addEventListener('waiting', () => events.onUpdate(() => {
    workbox.addEventListener('controlling', () => window.location.reload());
    workbox.messageSkipWaiting();
  }));
  workbox.addEventListener('activated', (event) => {
    if (!event.isUpdate) events.onOfflineReady();
  });
  const registration = await workbox.register().catch(() => undefined);
  if (registration) keepFresh(registration);
}

const CHECK_EVERY_MS = 60 * 60 * 1000;

/** A page that stays open (a kiosk, a forgotten tab) asks for updates by itself. */
function keepFresh(registration: ServiceWorkerRegistration): void {
  const check = () => void registration.update().catch(() => undefined);
  setInterval(check, CHECK_EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
}
