import type { View } from '../view.ts';
import type { Display } from './display.ts';

interface DisplayPanelProps { readonly view: View; readonly display: Display; readonly change: (next: Display) => void }

/** Size, brightness, contrast and language, each as a choice of one. */
export function DisplayPanel({ view, display, change }: DisplayPanelProps) {
  const { text } = view;
  const { choices } = text;
  return (
    <div class="display-panel">
      <Choice name="size" legend={choices.size} value={display.size} options={[['standard', choices.standard], ['elder', choices.large], ['elder-large', choices.xlarge]]}
        pick={(size) => change({ ...display, size })} />
      <Choice name="theme" legend={choices.theme} value={display.theme} options={[['system', choices.system], ['light', choices.light], ['dark', choices.dark]]}
        pick={(theme) => change({ ...display, theme })} />
      <Choice name="contrast" legend={text.contrast.title} value={display.contrast ?? 'system'} options={[['system', choices.system], ['more', text.contrast.more]]}
        pick={(contrast) => change({ ...display, contrast })} />
      <Choice name="locale" legend={choices.language} value={display.locale} options={[['zh-CN', choices.chinese], ['en', choices.english]]}
        pick={(locale) => change({ ...display, locale })} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly pick: (value: T) => void;
}

function Choice<T extends string>({ name, legend, value, options, pick }: ChoiceProps<T>) {
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
