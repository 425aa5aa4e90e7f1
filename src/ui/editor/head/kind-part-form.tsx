import type { DraftFields } from '../../../domain/draft/draft-content.ts';
import { DayField } from '../field/day-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { HeadFormProps } from './head-props.ts';
import { PublicityForm } from './publicity-form.tsx';
import { WarningForm } from './warning-form.tsx';

/** What a kind of posting has of its own. */
export function KindPartForm(props: HeadFormProps) {
  const { view, content: { fields }, editing, marks, mask } = props;
  const { part } = view.editor;
  const set = (make: (fields: DraftFields) => DraftFields, place = '') => editing.change((now) => ({ ...now, fields: make(now.fields) }), place);
  switch (fields.kind) {
    case 'announcement': case 'disclosure': return null;
    case 'publicity': return <PublicityForm {...props} publicity={fields.publicity} />;
    case 'warning': return <WarningForm {...props} warning={fields.warning} />;
    case 'consultation': {
      const { consultation } = fields;
      const change = (more: Partial<typeof consultation>, place?: string) => set((now) => (now.kind === 'consultation' ? { ...now, consultation: { ...now.consultation, ...more } } : now), place);
      return (
        <fieldset class="edit-part">
          <legend>{view.text.kinds.consultation}</legend>
          <div class="edit-pair">
            <DayField id="part-from" label={part.from} value={consultation.from} change={(from) => from && change({ from })} />
            <DayField id="part-to" label={part.to} value={consultation.to} min={consultation.from} change={(to) => to && change({ to })} />
          </div>
          <TextField view={view} id="part-send" label={part.sendTo} hint={part.sendToHint} lines value={consultation.sendTo} marks={marks.at('consultation.sendTo')} mask={mask} change={(sendTo) => change({ sendTo }, 'sendTo')} />
        </fieldset>
      );
    }
    case 'interpretation': {
      const { interprets } = fields;
      return (
        <fieldset class="edit-part">
          <legend>{view.text.kinds.interpretation}</legend>
          <TextField view={view} id="part-title" label={part.interprets} value={interprets.title} marks={marks.at('interprets.title')} mask={mask}
            change={(title) => set((now) => (now.kind === 'interpretation' ? { ...now, interprets: { ...now.interprets, title } } : now), 'interprets')} />
          <TextField view={view} id="part-number" label={part.interpretsNumber} value={interprets.docNumber ?? ''} marks={marks.at('interprets.docNumber')} mask={mask}
            change={(docNumber) => set((now) => (now.kind === 'interpretation' ? { ...now, interprets: { title: now.interprets.title, ...(now.interprets.postingId === undefined ? {} : { postingId: now.interprets.postingId }), ...(docNumber === '' ? {} : { docNumber }) } } : now), 'interpretsNumber')} />
        </fieldset>
      );
    }
    case 'guide': {
      const { guide } = fields;
      return (
        <fieldset class="edit-part">
          <legend>{view.text.kinds.guide}</legend>
          <TextField view={view} id="part-service" label={part.service} value={guide.service} marks={marks.at('guide.service')} mask={mask}
            change={(service) => set((now) => (now.kind === 'guide' ? { ...now, guide: { ...now.guide, service } } : now), 'service')} />
          <DayField id="part-reviewed" label={part.reviewedOn} hint={part.reviewedHint} value={guide.reviewedOn} change={(reviewedOn) => reviewedOn && set((now) => (now.kind === 'guide' ? { ...now, guide: { ...now.guide, reviewedOn } } : now))} />
        </fieldset>
      );
    }
  }
}
