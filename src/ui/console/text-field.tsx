interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'password' | 'datetime-local';
  /** Token of the HTML standard, for password managers. */
  readonly autocomplete?: string;
  readonly numeric?: boolean;
  readonly required?: boolean;
  readonly lines?: number;
}

/** A label, what helps, and a field under them. */
export function TextField({ id, label, value, onInput, hint, type = 'text', autocomplete = 'off', numeric = false, required = false, lines = 1 }: TextFieldProps) {
  const common = {
    id, name: id, value, required, class: 'form-input', 'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="form-field">
      <label class="form-label" for={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`} class="form-hint">{hint}</p>}
      {lines > 1
        ? <textarea {...common} rows={lines} />
        : <input {...common} {...{ type, ...(numeric ? { inputMode: 'numeric' } : {}) } as object} autocomplete={autocomplete} autocapitalize="none" spellcheck={false} />}
    </div>
  );
}
