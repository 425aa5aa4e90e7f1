import type { ImageBlock } from '../../domain/posting/block.ts';
import { fitInto, PICTURE_SIZES } from '../../domain/posting/media.ts';
import { bytes } from '../text/bytes.ts';
import type { View } from '../view.ts';

interface PictureOfferProps {
  readonly view: View;
  readonly block: ImageBlock;
  /** `failed`: it was asked for and did not come. */
  readonly state: 'offered' | 'fetching' | 'failed';
  readonly ask: () => void;
}

/** In a picture's place while data is saved: what it shows, what it costs, and a button. */
export function PictureOffer({ view, block, state, ask }: PictureOfferProps) {
  const { dataSaver } = view.text;
  return (
    <div class="picture-offer">
      <p class="picture-alt">{block.alt}</p>
      {state === 'failed' && <p role="status">{dataSaver.failed}</p>}
      <button type="button" class="button" disabled={state === 'fetching'} onClick={ask}>
        {state === 'fetching' ? dataSaver.fetching : dataSaver.show(bytes(block.thumb.webp.bytes))}
      </button>
    </div>
  );
}

interface KeptPictureProps {
  readonly view: View;
  readonly block: ImageBlock;
  /** Address of the bytes on this device. */
  readonly src: string;
  /** Asks for the large one; null when that is what is shown. */
  readonly enlarge: (() => void) | null;
}

/** A picture from the device's own shelf. */
export function KeptPicture({ view, block, src, enlarge }: KeptPictureProps) {
  const { width, height } = fitInto(block, PICTURE_SIZES.view);
  const { text } = view;
  return (
    <div class="picture">
      <img src={src} alt={block.alt} width={width} height={height} decoding="async" />
      {enlarge && <button type="button" class="button" onClick={enlarge}>{`${text.block.enlarge} ${bytes(block.view.webp.bytes)}`}</button>}
    </div>
  );
}
