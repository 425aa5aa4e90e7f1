import { civilDayAt, type Instant, instantMs, instantOf, parseCivilDate, startOfDay } from '../../../domain/civil-date.ts';
import { clockAt } from '../../text/calendar.ts';

interface MomentFieldProps { readonly id: string; readonly label: string; readonly value: Instant; readonly change: (at: Instant) => void; readonly hint?: string }

/** A day and a time in Shanghai, with the device's own ways to choose them; the device's own time zone has no say. */
export function MomentField({ id, label, value, change, hint }: MomentFieldProps) {
  const typed = (text: string) => {
    const [day = '', clock = ''] = text.split('T');
    const date = parseCivilDate(day), time = /^(\d{2}):(\d{2})/.exec(clock);
    if (date !== null && time !== null) change(instantOf(instantMs(startOfDay(date)) + (Number(time[1]) * 60 + Number(time[2])) * 60_000));
  };
  return (
    <div class="edit-field">
      <label class="edit-label" for={id}>{label}</label>
      {hint !== undefined && <p class="edit-hint" id={`${id}-hint`}>{hint}</p>}
      <input id={id} class="edit-day" type="datetime-local" aria-describedby={hint === undefined ? undefined : `${id}-hint`} value={`${civilDayAt(value)}T${clockAt(value)}`} onInput={(event) => typed(event.currentTarget.value)} />
    </div>
  );
}
