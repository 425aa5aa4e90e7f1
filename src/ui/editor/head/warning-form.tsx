import { WARNING_LEVELS, type Warning } from '../../../domain/posting/posting.ts';
import { ChoiceField } from '../field/choice-field.tsx';
import { MomentField } from '../field/moment-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { HeadFormProps } from './head-props.ts';

/** The eight elements that the law asks of a warning (突发事件应对法 art. 64), its end, and whose warning it is. */
export function WarningForm({ view, editing, marks, mask, warning }: HeadFormProps & { readonly warning: Warning }) {
  const { warning: words } = view.editor;
  const change = (more: Partial<Warning>, place?: string) => editing.change((now) => (now.fields.kind === 'warning' ? { ...now, fields: { ...now.fields, warning: { ...now.fields.warning, ...more } } } : now), place);
  const field = (name: 'hazard' | 'area' | 'caution' | 'measures' | 'issuedBy', lines = false) => (
    <TextField view={view} id={`warning-${name}`} label={words[name]} lines={lines} value={warning[name]} marks={marks.at(`warning.${name}`)} mask={mask} change={(value) => change({ [name]: value }, name)} />
  );
  const relay = (source: string) => editing.change((now) => {
    if (now.fields.kind !== 'warning') return now;
    const { relayed, ...rest } = now.fields.warning;
    return { ...now, fields: { ...now.fields, warning: source === '' ? rest : { ...rest, relayed: { ...relayed, source } } } };
  }, 'relayed');
  return (
    <fieldset class="edit-part">
      <legend>{words.title}</legend>
      <p class="edit-hint">{words.hint}</p>
      <div class="edit-pair">
        {field('hazard')}
        <ChoiceField id="warning-level" label={words.level} value={warning.level} options={WARNING_LEVELS.map((level) => [level, `${view.text.levels[level]} ${view.text.ranks[level]}`])} change={(level) => change({ level })} />
      </div>
      <div class="edit-pair">
        <MomentField id="warning-starts" label={words.startsAt} value={warning.startsAt} change={(startsAt) => change({ startsAt })} />
        <MomentField id="warning-expires" label={words.expiresAt} value={warning.expiresAt} change={(expiresAt) => change({ expiresAt })} />
      </div>
      {field('area', true)}{field('caution', true)}{field('measures', true)}
      <div class="edit-pair">
        {field('issuedBy')}
        <MomentField id="warning-sent" label={words.sentAt} value={warning.sentAt} change={(sentAt) => change({ sentAt })} />
      </div>
      <TextField view={view} id="warning-source" label={words.source} hint={words.sourceHint} value={warning.relayed?.source ?? ''} marks={marks.at('warning.relayed.source')} mask={mask} change={relay} />
    </fieldset>
  );
}
