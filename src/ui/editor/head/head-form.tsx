import { civilDayAt } from '../../../domain/civil-date.ts';
import { changeKind } from '../../../domain/draft/change-kind.ts';
import type { DraftFields } from '../../../domain/draft/draft-content.ts';
import { FIELD_IDS, POSTING_KINDS } from '../../../domain/posting/kind.ts';
import { ChoiceField } from '../field/choice-field.tsx';
import { DayField } from '../field/day-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { HeadFormProps } from './head-props.ts';
import { ItemsField } from './items-field.tsx';
import { KindPartForm } from './kind-part-form.tsx';
import { NamesField } from './names-field.tsx';

/** The official head of a posting: what it is, who issues it, where it belongs, and what its kind asks for. */
export function HeadForm({ view, desk, content, editing, marks, mask }: HeadFormProps) {
  const { text, editor } = view;
  const { fields } = content;
  const { head } = editor;
  const set = (part: Partial<DraftFields>, place = '') => editing.change((now) => ({ ...now, fields: { ...now.fields, ...part } as DraftFields }), place);
  const optional = (name: 'docNumber' | 'indexNumber' | 'validUntil', value: string | null) => editing.change((now) => {
    const { [name]: _, ...rest } = now.fields;
    return { ...now, fields: (value === null || value === '' ? rest : { ...rest, [name]: value }) };
  }, name);
  const field = (name: 'title' | 'summary', lines = false) => (
    <TextField view={view} id={`head-${name}`} label={head[name]} hint={head.hints[name]} value={fields[name]} lines={lines} marks={marks.at(name)} mask={mask}
      change={(value) => set({ [name]: value }, name)} className={`is-${name}`} />
  );
  return (
    <section aria-labelledby="edit-head-title">
      <h2 class="edit-title" id="edit-head-title">{head.heading}</h2>
      {field('title')}
      <div class="edit-pair">
        <ChoiceField id="head-kind" label={head.kind} value={fields.kind} options={POSTING_KINDS.map((kind) => [kind, text.kinds[kind]])} hint={head.kindHints[fields.kind]}
          change={(kind) => editing.change((now) => changeKind(now, kind, civilDayAt(view.now)))} />
        <ChoiceField id="head-field" label={head.field} value={fields.field} options={FIELD_IDS.map((id) => [id, text.fields[id]])} change={(id) => set({ field: id, items: [] })} />
      </div>
      <KindPartForm view={view} desk={desk} content={content} editing={editing} marks={marks} mask={mask} />
      <NamesField view={view} id="head-issuers" label={head.issuers} hint={head.hints.issuers} names={fields.issuers} path="issuers" marks={marks} mask={mask} change={(issuers) => set({ issuers }, 'issuers')} />
      <div class="edit-pair">
        <TextField view={view} id="head-number" label={head.docNumber} hint={head.hints.docNumber} value={fields.docNumber ?? ''} marks={marks.at('docNumber')} mask={mask} change={(value) => optional('docNumber', value)} />
        <DayField id="head-formed" label={head.formedOn} hint={head.hints.formedOn} value={fields.formedOn} change={(formedOn) => set({ formedOn })} />
      </div>
      <ItemsField view={view} catalogue={desk.catalogue} field={fields.field} chosen={fields.items} change={(items) => set({ items })} />
      {field('summary', true)}
      <details class="fold edit-more">
        <summary>{head.more}</summary>
        <div class="edit-pair">
          <TextField view={view} id="head-index" label={head.indexNumber} value={fields.indexNumber ?? ''} marks={marks.at('indexNumber')} mask={mask} change={(value) => optional('indexNumber', value)} />
          <DayField id="head-valid" label={head.validUntil} hint={head.hints.validUntil} value={fields.validUntil ?? null} change={(day) => optional('validUntil', day)} />
        </div>
      </details>
    </section>
  );
}
