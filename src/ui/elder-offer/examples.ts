import type { Example } from '../example.ts';
import type { ElderOfferProps } from './elder-offer.tsx';

const nothing = () => undefined;

export const elderOfferExamples: readonly Example<ElderOfferProps>[] = [{ name: 'at the first run', props: { accept: nothing, decline: nothing } }];
