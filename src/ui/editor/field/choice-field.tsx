interface ChoiceFieldProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly change: (value: T) => void;
  readonly hint?: string | undefined;
}

/** One of a few, with the device's own way to choose. */
export function ChoiceField<T extends string>({ id, label, value, options, change, hint }: ChoiceFieldProps<T>) {
  return (
    <div class="edit-field">
      <label class="edit-label" for={id}>{label}</label>
      {hint !== undefined && <p class="edit-hint" id={`${id}-hint`}>{hint}</p>}
      <select id={id} class="edit-select" aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={(event) => {
        const chosen = options[event.currentTarget.selectedIndex];
        if (chosen) change(chosen[0]);
      }}>
        {options.map(([key, words]) => <option key={key} value={key} selected={key === value}>{words}</option>)}
      </select>
    </div>
  );
}
