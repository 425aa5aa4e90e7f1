import { useMemo } from 'preact/hooks';
import { maskMark } from '../../../domain/draft/mask-draft.ts';
import type { DraftBlock } from '../../../domain/draft/draft-content.ts';
import { isPersonal, type Marks } from '../../../domain/draft/draft-mark.ts';
import type { DraftComment } from '../../../domain/draft/draft.ts';
import { suggestNumber } from '../../../domain/draft/heading-number.ts';
import { classNames } from '../../class-names.ts';
import type { BlockActs } from '../block-acts.ts';
import type { EditorDesk, EditorView } from '../editor-view.ts';
import { AnyForm } from './any-form.tsx';
import { BlockTools } from './block-tools.tsx';

interface BlockFrameProps {
  readonly view: EditorView;
  readonly desk: EditorDesk;
  readonly one: DraftBlock;
  readonly at: number;
  readonly count: number;
  readonly marks: Marks;
  readonly comments: readonly DraftComment[];
  readonly active: boolean;
  /** The number that the levels ask for, where the block is a heading: it is drawn again when that changes. */
  readonly number: string;
  readonly acts: BlockActs;
}

/** A block with its name, what a reviewer said of it, its form, and, while it is worked on, what can be done with it. */
export function BlockFrame({ view, desk, one, at, count, marks, comments, active, number, acts }: BlockFrameProps) {
  const { key, block } = one;
  const { editor } = view;
  const name = editor.block.names[block.type];
  const form = useMemo(() => (
    <AnyForm view={view} desk={desk} id={key} block={block} marks={marks} change={(next, place) => acts.set(key, next, place)}
      mask={(mark) => acts.set(key, maskMark(acts.block(key) ?? block, mark, marks.all))}
      numberFor={(level) => acts.number(key, level)} replaceWith={(blocks, focus) => acts.replaceWith(key, blocks, focus)} />
  ), [view, desk, key, block, marks, number, acts]);
  const personal = marks.all.filter(isPersonal).length;
  return (
    <section class={classNames('edit-block', active && 'is-active', personal > 0 && 'is-found')} data-block={key} aria-labelledby={`${key}-block`}
      onKeyDown={(event) => acts.key(key, event)}>
      <h3 class="edit-block-name" id={`${key}-block`}><span class="is-said">{editor.block.nth(at + 1)}</span>{name}</h3>
      {comments.map((comment, i) => <p key={i} class="edit-comment"><strong>{editor.comment}</strong>{comment.text}</p>)}
      {form}
      {active && <BlockTools view={view} name={name} at={at} count={count} act={(act) => acts.act(key, act)} />}
    </section>
  );
}

/** The number that a heading at `at` would bear; empty for other blocks. */
export function numberAt(blocks: readonly DraftBlock[], at: number): string {
  const block = blocks[at]?.block;
  return block?.type === 'heading' ? suggestNumber(blocks.map((one) => one.block), at, block.level) : '';
}
