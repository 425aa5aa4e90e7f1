import type { ComponentChildren } from 'preact';
import type { View } from '../view.ts';
import { Choice } from './choice.tsx';
import type { Display } from './display.ts';

interface DisplayPanelProps { readonly view: View; readonly display: Display; readonly change: (next: Display) => void; readonly more?: ComponentChildren }

/** Size, brightness, contrast and language, each as a choice of one. */
export function DisplayPanel({ view, display, change, more }: DisplayPanelProps) {
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
      {more}
    </div>
  );
}
