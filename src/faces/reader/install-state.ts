import { signal } from '@preact/signals';
import { installOffer } from './install-offer.ts';
import { isTrue, keep, kept } from './kept.ts';

const ANSWERED = 'minglan-install-asked';
const VISITS = 'minglan-visits';
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;

/** What became of installing, since the page was opened. */
export const installState = signal<'open' | 'done' | 'accepted' | 'declined'>(isInstalled() ? 'done' : 'open');
/** True once the invitation was answered, on this device for good. */
export const installAnswered = signal(kept(ANSWERED, isTrue) ?? false);
/** This visit included; counted no further than is asked. */
export const visits = Math.min((kept(VISITS, isCount) ?? 0) + 1, 3);
keep(VISITS, visits);

/** Opened from the home screen. iOS tells it in its own way. */
export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;
}

export function answerInstall(): void {
  keep(ANSWERED, true);
  installAnswered.value = true;
}

/** Lets the browser ask, with its own window. Call it on a touch, while there is an `installOffer`. */
export async function install(): Promise<void> {
  const offer = installOffer.peek();
  if (!offer) return;
  await offer.prompt();
  const { outcome } = await offer.userChoice;
  // An offer can be used once.
  installOffer.value = null;
  installState.value = outcome === 'accepted' ? 'accepted' : 'declined';
  answerInstall();
}

addEventListener('appinstalled', () => {
  installOffer.value = null;
  installState.value = 'done';
  answerInstall();
  // Whoever installs it wants it to stay: the browser may now say yes without a question.
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  void storage?.persist?.().catch(() => false);
});
