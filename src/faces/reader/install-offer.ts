import { signal } from '@preact/signals';

/** What Chrome hands over where it can install: not in TypeScript's own list of events. */
export interface InstallPrompt extends Event { prompt(): Promise<unknown>; readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }> }

/** The browser's own offer to install, until it is used: shown where we show it, never over what somebody reads. */
export const installOffer = signal<InstallPrompt | null>(null);

/** Must listen from the start: the browser offers once. */
export function catchInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installOffer.value = event as InstallPrompt;
  });
}
