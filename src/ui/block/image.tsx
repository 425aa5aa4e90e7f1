import type { ImageBlock } from '../../domain/posting/block.ts';
import { mediaAddress } from '../address.ts';
import type { View } from '../view.ts';

/** A picture: the small one in the text, the large one only when asked for (villagers pay for their data). */
export function ImageView({ view, block }: { readonly view: View; readonly block: ImageBlock }) {
  const { text, base } = view;
  return (
    <figure class="block-image">
      <a href={mediaAddress(base, block.media, 'view')} aria-label={text.format.pair(text.block.enlarge, block.alt)}>
        <img src={mediaAddress(base, block.media, 'thumb')} alt={block.alt} width={block.width} height={block.height} loading="lazy" decoding="async" />
      </a>
      {block.caption !== undefined && <figcaption>{block.caption}</figcaption>}
    </figure>
  );
}
