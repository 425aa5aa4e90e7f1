import { settingsAddress } from '../address.ts';
import type { View } from '../view.ts';

export interface InstallOfferProps { readonly view: View; readonly install?: (() => void) | undefined; readonly decline: () => void }

/** Offers to install, after the last posting of a list, in the flow of the page: it covers nothing. */
export function InstallOffer({ view, install, decline }: InstallOfferProps) {
  const { install: t } = view.text;
  return (
    <section class="install-offer" aria-label={t.offer.region}>
      <p class="install-question">{t.offer.question}</p>
      {install
        ? <button type="button" class="button" onClick={install}>{t.now}</button>
        : <a class="button" href={settingsAddress(view.base, 'install')}>{t.offer.how}</a>}
      <button type="button" class="button" onClick={decline}>{t.offer.later}</button>
    </section>
  );
}
