import type { ExpiredBlock } from '../../domain/posting/block.ts';
import type { View } from '../view.ts';

/** Stands where a list of people was: that it was shown stays, who was on it goes. */
export function ExpiredView({ view, block }: { readonly view: View; readonly block: ExpiredBlock }) {
  const { text, now } = view;
  return (
    <section class="block-expired" aria-label={block.caption}>
      <p class="expired-caption">{block.caption}</p>
      <p class="expired-words">{text.block.expired}</p>
      <p class="expired-at">{text.block.expiredAt(block.expiredAt, now)}</p>
    </section>
  );
}
