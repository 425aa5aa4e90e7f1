import type { ImageBlock } from '../../domain/posting/block.ts';
import { fitInto, PICTURE_SIZES } from '../../domain/posting/media.ts';
import { mediaAddress } from '../address.ts';
import { bytes } from '../text/bytes.ts';
import type { View } from '../view.ts';

interface ImageProps { readonly view: View; readonly block: ImageBlock }

/** A picture 图片. The face may hold it back until the reader asks for it (villagers pay for their data). */
export function ImageView({ view, block }: ImageProps) {
  const draw = () => <Picture view={view} block={block} />;
  return (
    <figure class="block-image">
      {view.picture === undefined ? draw() : view.picture(block, draw)}
      {block.caption !== undefined && <figcaption>{block.caption}</figcaption>}
    </figure>
  );
}

/** The small one in the text, the large one on wide screens and for those who ask for it. */
function Picture({ view, block }: ImageProps) {
  const { text, base } = view;
  const at = (variant: 'thumb.webp' | 'thumb.jpg' | 'view.webp' | 'view.jpg') => mediaAddress(base, block.media, variant);
  const { width, height } = fitInto(block, PICTURE_SIZES.view);
  const said = `${text.block.enlarge} ${bytes(block.view.webp.bytes)}`;
  return (
    <a class="picture" href={mediaAddress(base, block.media, 'view')} aria-label={text.format.pair(said, block.alt)}>
      <picture>
        <source media={WIDE} type="image/webp" srcset={at('view.webp')} />
        <source media={WIDE} srcset={at('view.jpg')} />
        <source type="image/webp" srcset={at('thumb.webp')} />
        <img src={at('thumb.jpg')} alt={block.alt} width={width} height={height} loading="lazy" decoding="async" />
      </picture>
      <span class="picture-size" aria-hidden="true">{said}</span>
    </a>
  );
}

const WIDE = '(min-width: 48em)';
