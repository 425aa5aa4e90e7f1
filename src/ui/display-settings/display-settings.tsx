import type { ComponentChildren } from 'preact';
import type { ListView } from '../view.ts';
import type { Display } from './display.ts';

interface DisplaySettingsProps {
  readonly view: ListView;
  readonly display: Display;
  readonly change: (next: Display) => void;
  /** All choices, in the fold; null until they are loaded. */
  readonly panel: ComponentChildren;
}

/** One touch into 长辈版 and back; size, brightness and language in the fold beside it. */
export function DisplaySettings({ view, display, change, panel }: DisplaySettingsProps) {
  const { settings } = view.text;
  const elder = display.size !== 'standard';
  return (
    <div class="display-settings">
      <button type="button" class="button elder-toggle" onClick={() => change({ ...display, size: elder ? 'standard' : 'elder' })}>
        {elder ? settings.elderOff : settings.elder}
      </button>
      <details class="display-fold">
        <summary>{settings.title}</summary>
        {panel}
      </details>
    </div>
  );
}
