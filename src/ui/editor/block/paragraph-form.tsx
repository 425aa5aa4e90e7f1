import type { ParagraphBlock } from '../../../domain/posting/block.ts';
import { ChoiceField } from '../field/choice-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { AroundBlock, BlockFormProps } from './form-props.ts';

const ROLES = ['text', 'salutation', 'note'] as const;

/** A paragraph. Enter parts it in two; what is pasted in may become several blocks. */
export function ParagraphForm({ view, desk, id, block, change, marks, mask, replaceWith }: BlockFormProps<ParagraphBlock> & Pick<AroundBlock, 'replaceWith'>) {
  const { paragraph } = view.editor;
  const part = (field: HTMLTextAreaElement) => [block.text.slice(0, field.selectionStart), block.text.slice(field.selectionEnd)] as const;
  const split = (field: HTMLTextAreaElement) => {
    const [before, after] = part(field);
    replaceWith([{ ...block, text: before }, { type: 'paragraph', text: after }], 1);
  };
  const paste = (event: ClipboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    const data = event.clipboardData;
    if (data === null || desk.readPaste === undefined) return;
    const read = desk.readPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
    // One plain paragraph goes in where the cursor stands.
    if (read.length === 0 || (read.length === 1 && read[0]?.type === 'paragraph')) return;
    event.preventDefault();
    const [before, after] = part(event.currentTarget);
    const around = (text: string) => (text.trim() === '' ? [] : [{ ...block, text }]);
    replaceWith([...around(before), ...read, ...around(after)]);
  };
  return (
    <div onKeyDown={(event) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      split(event.target);
    }}>
      <TextField view={view} id={`${id}-text`} label={paragraph.text} quiet lines value={block.text} change={(text) => change({ ...block, text }, 'text')} marks={marks.at('text')} mask={mask} onPaste={paste} />
      <details class="fold edit-more">
        <summary>{paragraph.roleTitle(paragraph.roles[block.role ?? 'text'])}</summary>
        <ChoiceField id={`${id}-role`} label={paragraph.role} value={block.role ?? 'text'} options={ROLES.map((role) => [role, paragraph.roles[role]])}
          change={(role) => change(role === 'text' ? { type: 'paragraph', text: block.text } : { ...block, role })} />
      </details>
    </div>
  );
}
