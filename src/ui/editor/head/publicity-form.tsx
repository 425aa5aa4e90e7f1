import { daysBetween } from '../../../domain/civil-date.ts';
import { explainDeadline } from '../../../domain/deadline/explain-deadline.ts';
import { workingDaysBetween } from '../../../domain/deadline/working-days.ts';
import { changePublicity } from '../../../domain/draft/change-kind.ts';
import type { PublicityWindow } from '../../../domain/posting/posting.ts';
import { publicityWindow } from '../../../domain/publicity/publicity-window.ts';
import { DayField } from '../field/day-field.tsx';
import { TextField } from '../field/text-field.tsx';
import type { HeadFormProps } from './head-props.ts';

/** The period of a publicity: its days, how many of them are worked, the rule that it follows, and how to object. 公示期. */
export function PublicityForm({ view, desk, editing, marks, mask, publicity }: HeadFormProps & { readonly publicity: PublicityWindow }) {
  const { part } = view.editor;
  const change = (more: Partial<PublicityWindow>, place?: string) => editing.change((now) => (now.fields.kind === 'publicity' ? changePublicity(now, { ...now.fields.publicity, ...more }) : now), place);
  const { from, to, basis, objectTo } = publicity;
  const rule = desk.publicityRules.find((one) => one.basis === basis) ?? null;
  const computed = rule && publicityWindow(from, rule, desk.calendar);
  const follow = (id: string) => {
    const chosen = desk.publicityRules.find((one) => one.id === id);
    if (chosen) change({ to: publicityWindow(from, chosen, desk.calendar).to, basis: chosen.basis });
  };
  return (
    <fieldset class="edit-part">
      <legend>{part.publicity}</legend>
      <div class="edit-field">
        <span class="edit-label" id="part-rules">{part.rule}</span>
        <div class="edit-choices" role="group" aria-labelledby="part-rules">
          {desk.publicityRules.map((one) => (
            <button key={one.id} type="button" class="button" aria-pressed={one === rule} onClick={() => follow(one.id)}>{one === rule ? '✓ ' : ''}{part.ruleDays(one.name, one.days, one.unit)}</button>
          ))}
        </div>
      </div>
      <div class="edit-pair">
        <DayField id="part-from" label={part.from} value={from} change={(day) => day && change({ from: day, ...(rule ? { to: publicityWindow(day, rule, desk.calendar).to } : {}) })} />
        <DayField id="part-to" label={part.to} value={to} min={from} change={(day) => day && change({ to: day })} />
      </div>
      <p class="edit-count">{to < from ? part.endsBefore : part.count(workingDaysBetween(from, to, desk.calendar), daysBetween(from, to), to >= desk.calendar.horizon)}</p>
      {computed && to < computed.to && <p class="edit-warn">{part.tooShort(computed.to, view.now)}</p>}
      {computed && (
        <details class="fold edit-more">
          <summary>{part.working}</summary>
          {explainDeadline(computed.working, null, desk.calendar).map((line) => <p key={line} class="edit-hint">{line}</p>)}
        </details>
      )}
      <TextField view={view} id="part-basis" label={part.basis} hint={rule && !rule.verified ? part.unverified : part.basisHint} lines value={basis} marks={marks.at('publicity.basis')} mask={mask} change={(value) => change({ basis: value }, 'basis')} />
      <TextField view={view} id="part-object" label={part.objectTo} hint={part.objectHint} lines value={objectTo} marks={marks.at('publicity.objectTo')} mask={mask} change={(value) => change({ objectTo: value }, 'objectTo')} />
    </fieldset>
  );
}
