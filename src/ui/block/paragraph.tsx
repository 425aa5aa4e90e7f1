import type { ParagraphBlock } from '../../domain/posting/block.ts';

/** Body text, first line indented by two characters; addressees (主送机关) stand flush left. */
export function ParagraphView({ block }: { readonly block: ParagraphBlock }) {
  return <p class={`block-paragraph${block.role === undefined ? '' : ` is-${block.role}`}`}>{block.text}</p>;
}
