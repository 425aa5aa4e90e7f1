import type { Example } from '../example.ts';
import type { InstallGuideProps } from './install-guide.tsx';
import type { InstallOfferProps } from './install-offer.tsx';

const nothing = () => undefined;

export const installGuideExamples: readonly Example<InstallGuideProps>[] = [
  { name: 'a browser that offers it by itself', props: { own: 'chromeAndroid', state: 'open', install: nothing } },
  { name: 'installed', props: { own: 'chromeAndroid', state: 'done' } },
  { name: 'declined', props: { own: 'desktop', state: 'declined' } },
  { name: 'Safari on a phone', props: { own: 'safariIos', state: 'open' } },
  { name: 'UC', props: { own: 'uc', state: 'open' } },
  { name: 'QQ', props: { own: 'qq', state: 'open' } },
  { name: 'inside another app', props: { own: 'inApp', state: 'open', carry: { address: 'https://example.gov.cn/minglan/', copy: nothing, copied: true } } },
];

export const installOfferExamples: readonly Example<InstallOfferProps>[] = [
  { name: 'with a button', props: { install: nothing, decline: nothing } }, { name: 'with a guide', props: { decline: nothing } },
];
