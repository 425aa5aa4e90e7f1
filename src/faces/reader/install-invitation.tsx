import { browserKind } from '../../client/browser-kind.ts';
import { InstallOffer } from '../../ui/install/install-offer.tsx';
import type { View } from '../../ui/view.ts';
import { installOffer } from './install-offer.ts';
import { answerInstall, install, installAnswered, installState, visits } from './install-state.ts';

/** After a board's list, from the third visit on, until answered once. Never inside another app, where nothing can be installed, and never in the installed one. */
export function InstallInvitation({ view }: { readonly view: View }) {
  const offered = installOffer.value;
  if (installAnswered.value || installState.value !== 'open' || visits < 3) return null;
  if (browserKind(navigator.userAgent, navigator.maxTouchPoints) === 'inApp') return null;
  return (
    <InstallOffer view={view} install={offered ? () => void install().catch(() => undefined) : undefined} decline={() => {
      answerInstall();
      document.getElementById('main')?.focus({ preventScroll: true });
    }}
    />
  );
}
