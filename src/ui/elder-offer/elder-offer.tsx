import type { View } from '../view.ts';

export interface ElderOfferProps { readonly view: View; readonly accept: () => void; readonly decline: () => void }

/** Offers 长辈版 at the first run, in the flow of the page: it covers nothing and asks once. Its own type is that of 长辈版, for those it is meant for. */
export function ElderOffer({ view, accept, decline }: ElderOfferProps) {
  const { elderOffer: t } = view.text;
  return (
    <section class="elder-offer" aria-label={t.region}>
      <p class="elder-question">{t.question}</p>
      <button type="button" class="button is-primary" onClick={accept}>{t.accept}</button>
      <button type="button" class="button" onClick={decline}>{t.decline}</button>
    </section>
  );
}
