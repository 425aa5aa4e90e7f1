import { type CivilDate, parseCivilDate } from '../../../domain/civil-date.ts';

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: CivilDate | null;
  /** Null when the field was emptied; half a day is not told. */
  readonly change: (day: CivilDate | null) => void;
  readonly hint?: string | undefined;
  readonly min?: CivilDate | undefined;
}

/** A civil day, with the device's own calendar. */
export function DayField({ id, label, value, change, hint, min }: DayFieldProps) {
  return (
    <div class="edit-field">
      <label class="edit-label" for={id}>{label}</label>
      {hint !== undefined && <p class="edit-hint" id={`${id}-hint`}>{hint}</p>}
      <input id={id} class="edit-day" type="date" value={value ?? ''} min={min} aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => {
          const { value: typed } = event.currentTarget;
          const day = parseCivilDate(typed);
          if (day !== null || typed === '') change(day);
        }} />
    </div>
  );
}
