import type { HeadingBlock } from '../../domain/posting/block.ts';
import type { HeadingTag } from './heading-tags.ts';

interface HeadingViewProps { readonly block: HeadingBlock; readonly tag: HeadingTag }

/** A numbered heading whose number hangs: the text lines up with itself. GB/T 9704 7.3.3. */
export function HeadingView({ block, tag: Tag }: HeadingViewProps) {
  const name = `block-heading level-${block.level}${Tag === 'p' ? ' is-sentence' : ''}`;
  if (block.number === '') return <Tag class={name}>{block.text}</Tag>;
  return (
    <Tag class={`${name} is-hanging`}>
      <span class="hang-number">{block.number}</span>
      <span class="hang-text">{block.text}</span>
    </Tag>
  );
}
