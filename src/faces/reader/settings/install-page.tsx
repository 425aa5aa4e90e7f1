import { useSignal } from '@preact/signals';
import { baseAddress } from '../../../client/base-address.ts';
import { type BrowserKind, browserKind } from '../../../client/browser-kind.ts';
import { copyText } from '../../../client/copy-text.ts';
import { homeAddress } from '../../../ui/address.ts';
import type { GuideName } from '../../../ui/install/guides.ts';
import { InstallGuide } from '../../../ui/install/install-guide.tsx';
import type { View } from '../../../ui/view.ts';
import { installOffer } from '../install-offer.ts';
import { install, installState } from '../install-state.ts';
import type { ReaderApp } from '../reader-app.ts';

/** How to install here, and elsewhere. */
export function InstallPage({ app, view }: { readonly app: ReaderApp; readonly view: View }) {
  const copied = useSignal<boolean | null>(null);
  const kind = browserKind(navigator.userAgent, navigator.maxTouchPoints);
  const address = baseAddress(app.base) + homeAddress('');
  const carry = kind !== 'inApp' && kind !== 'otherIos' ? undefined : {
    address, copied: copied.value,
    copy: () => void copyText(address).then((done) => {
      copied.value = done;
    }),
  };
  return <InstallGuide view={view} own={guideFor(kind)} state={installState.value} install={installOffer.value ? () => void install().catch(() => undefined) : undefined} carry={carry} />;
}

function guideFor(kind: BrowserKind): GuideName {
  if (kind === 'otherAndroid') return 'chromeAndroid';
  if (kind === 'otherIos') return 'safariIos';
  return kind === 'other' ? 'desktop' : kind;
}
