import type { ListView } from '../view.ts';
import type { Display } from './display.ts';

interface DisplaySettingsProps { readonly view: ListView; readonly display: Display; readonly change: (next: Display) => void }

/** One touch into 长辈版 and back; size and brightness in the fold beside it. */
export function DisplaySettings({ view, display, change }: DisplaySettingsProps) {
  const { settings } = view.text;
  const elder = display.size !== 'standard';
  return (
    <div class="display-settings">
      <button type="button" class="button elder-toggle" aria-pressed={elder} onClick={() => change({ ...display, size: elder ? 'standard' : 'elder' })}>
        {elder ? settings.elderOff : settings.elder}
      </button>
      <details class="display-fold">
        <summary aria-label={settings.title}><span aria-hidden="true">{settings.title}</span></summary>
        <div class="display-panel">
          <Choice name="size" legend={settings.size} value={display.size} options={[['standard', settings.standard], ['elder', settings.large], ['elder-large', settings.xlarge]]}
            pick={(size) => change({ ...display, size })} />
          <Choice name="theme" legend={settings.theme} value={display.theme} options={[['system', settings.system], ['light', settings.light], ['dark', settings.dark]]}
            pick={(theme) => change({ ...display, theme })} />
          <Choice name="locale" legend={settings.language} value={display.locale} options={[['zh-CN', settings.chinese], ['en', settings.english]]}
            pick={(locale) => change({ ...display, locale })} />
        </div>
      </details>
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
