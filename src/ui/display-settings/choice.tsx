interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly pick: (value: T) => void;
}

/** One of a few, each with its whole line as a target. */
export function Choice<T extends string>({ name, legend, value, options, pick }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([key, label]) => (
        <label key={key} class="choice-option">
          <input type="radio" name={name} checked={key === value} onChange={() => pick(key)} /> <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
