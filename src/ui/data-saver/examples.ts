import type { ImageBlock } from '../../domain/posting/block.ts';
import type { ExamplesOf } from '../example.ts';
import type { KeptPicture, PictureOffer } from './picture-offer.tsx';

const file = (bytes: number) => ({ sha256: '0'.repeat(64), bytes });
const block: ImageBlock = {
  type: 'image', alt: '山都村自来水管网改造路线示意图：从村部沿主路到三组', caption: '管网改造路线', media: '1'.repeat(64), width: 1600, height: 900,
  thumb: { webp: file(38_000), jpg: file(52_000) }, view: { webp: file(180_000), jpg: file(260_000) },
};
const nothing = () => undefined;

export const pictureOfferExamples: ExamplesOf<typeof PictureOffer> = [
  { name: 'offered', props: { block, state: 'offered', ask: nothing } },
  { name: 'being fetched', props: { block, state: 'fetching', ask: nothing } },
  { name: 'did not come', props: { block, state: 'failed', ask: nothing } },
];

export const keptPictureExamples: ExamplesOf<typeof KeptPicture> = [
  { name: 'small, with the large one on offer', props: { block, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', enlarge: nothing } },
];
