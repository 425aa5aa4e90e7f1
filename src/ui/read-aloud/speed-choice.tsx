import type { ReadingSpeed } from '../../domain/spoken/reading-state.ts';
import type { View } from '../view.ts';

interface SpeedChoiceProps { readonly view: View; readonly speed: ReadingSpeed; readonly pick: (speed: ReadingSpeed) => void }

/** How fast the voice reads: one of three. */
export function SpeedChoice({ view, speed, pick }: SpeedChoiceProps) {
  const { readAloud: t } = view.text;
  return (
    <fieldset class="speed-choice">
      <legend>{t.speed}</legend>
      <span class="speed-options">
        {(['slow', 'normal', 'fast'] as const).map((s) => (
          <label key={s} class="speed-option"><input type="radio" name="reading-speed" checked={s === speed} onChange={() => pick(s)} /> <span>{t[s]}</span></label>
        ))}
      </span>
    </fieldset>
  );
}
