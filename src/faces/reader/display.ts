import { signal, type ReadonlySignal } from '@preact/signals';
import type { Display } from '../../ui/display-settings/display.ts';
import type { ListTexts, Texts } from '../../ui/text/texts.ts';
import { zhCnList } from '../../ui/text/zh-cn-list.ts';
import { keep, kept } from './kept.ts';

const NAME = 'minglan-display';
const DEFAULT: Display = { size: 'standard', theme: 'system', locale: 'zh-CN' };

/** How this device wants the text: size, brightness, language. */
export interface DisplayState {
  readonly display: ReadonlySignal<Display>;
  /** What the first load draws with. */
  readonly text: ReadonlySignal<ListTexts>;
  /** All strings; null until they are loaded. */
  readonly fullText: ReadonlySignal<Texts | null>;
  change(next: Display): void;
  /** Loads the rest of the strings of the language chosen. */
  loadFullText(): Promise<void>;
}

/** Applies what was chosen before, ahead of the first drawing. */
export function startDisplay(): DisplayState {
  const display = signal(kept(NAME, isDisplay) ?? DEFAULT);
  const text = signal<ListTexts>(zhCnList);
  const fullText = signal<Texts | null>(null);
  const loadFullText = async () => {
    const { locale } = display.value;
    const full = locale === 'en' ? (await import('../../ui/text/en.ts')).en : (await import('../../ui/text/zh-cn.ts')).zhCn;
    if (display.value.locale !== locale) return;
    text.value = full;
    fullText.value = full;
    document.documentElement.lang = locale;
  };
  const apply = ({ size, theme, contrast, locale }: Display) => {
    document.documentElement.dataset['size'] = size;
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['contrast'] = contrast ?? '';
    if (locale !== text.peek().locale) void loadFullText().catch(() => undefined);
  };
  apply(display.value);
  return {
    display, text, fullText, loadFullText,
    change: (next) => {
      display.value = next;
      keep(NAME, next);
      apply(next);
    },
  };
}

function isDisplay(value: unknown): value is Display {
  if (typeof value !== 'object' || value === null) return false;
  const { size, theme, contrast, locale } = value as Partial<Record<keyof Display, unknown>>;
  return (size === 'standard' || size === 'elder' || size === 'elder-large')
    && (theme === 'system' || theme === 'light' || theme === 'dark') && (contrast === undefined || contrast === 'system' || contrast === 'more')
    && (locale === 'zh-CN' || locale === 'en');
}
