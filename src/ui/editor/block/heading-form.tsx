import type { HeadingBlock } from '../../../domain/posting/block.ts';
import { ChoiceField } from '../field/choice-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { AroundBlock, BlockFormProps } from './form-props.ts';

const LEVELS = ['1', '2', '3', '4', '0'] as const;

/** A heading: its level, its number as the levels count on, and its words. GB/T 9704 7.3.3. */
export function HeadingForm({ view, id, block, change, marks, mask, numberFor }: BlockFormProps<HeadingBlock> & Pick<AroundBlock, 'numberFor'>) {
  const { heading } = view.editor;
  const suggested = numberFor(block.level);
  return (
    <>
      <div class="edit-pair">
        <ChoiceField id={`${id}-level`} label={heading.level} value={String(block.level) as (typeof LEVELS)[number]} options={LEVELS.map((level) => [level, heading.levels[level]])}
          change={(chosen) => {
            const level = Number(chosen) as HeadingBlock['level'];
            change({ ...block, level, number: numberFor(level) });
          }} />
        <TextField view={view} id={`${id}-number`} label={heading.number} value={block.number} change={(number) => change({ ...block, number }, 'number')} marks={marks.at('number')} mask={mask} />
      </div>
      {block.number !== suggested && <button type="button" class="button edit-suggest" onClick={() => change({ ...block, number: suggested })}>{heading.suggest(suggested)}</button>}
      <TextField view={view} id={`${id}-text`} label={heading.text} value={block.text} change={(text) => change({ ...block, text }, 'text')} marks={marks.at('text')} mask={mask} className="is-heading" />
    </>
  );
}
