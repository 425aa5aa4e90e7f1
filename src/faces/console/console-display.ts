import { type ReadonlySignal, signal } from '@preact/signals';
import type { Display } from '../../ui/display-settings/display.ts';
import type { ConsoleTexts } from '../../ui/text/console/console-texts.ts';
import { zhCnConsole } from '../../ui/text/console/zh-cn-console.ts';
import type { EditorTexts } from '../../ui/text/zh-cn-editor.ts';
import { zhCnEditor } from '../../ui/text/zh-cn-editor.ts';
import type { Texts } from '../../ui/text/texts.ts';
import { zhCn } from '../../ui/text/zh-cn.ts';

/** As the reader's face keeps it: whoever wants large text wants it everywhere. */
const NAME = 'minglan-display';

export interface ConsoleWords { readonly text: Texts; readonly console: ConsoleTexts; readonly editor: EditorTexts }
export interface ConsoleDisplay { readonly display: ReadonlySignal<Display>; readonly words: ReadonlySignal<ConsoleWords>; change(next: Display): void }

const CHINESE: ConsoleWords = { text: zhCn, console: zhCnConsole, editor: zhCnEditor };

/** Size, brightness and language on this device, applied before the first drawing. */
export function startConsoleDisplay(): ConsoleDisplay {
  const display = signal(kept());
  const words = signal<ConsoleWords>(CHINESE);
  const speak = async ({ locale }: Display) => {
    const next = locale === 'en' ? await english() : CHINESE;
    if (display.value.locale !== locale) return;
    words.value = next;
    document.documentElement.lang = locale;
  };
  const apply = (next: Display) => {
    const { dataset } = document.documentElement;
    dataset['size'] = next.size;
    dataset['theme'] = next.theme;
    dataset['contrast'] = next.contrast ?? '';
    if (next.locale !== words.peek().text.locale) void speak(next).catch(() => undefined);
  };
  apply(display.value);
  return {
    display, words,
    change: (next) => {
      display.value = next;
      try {
        localStorage.setItem(NAME, JSON.stringify(next));
      } catch {
        // Forbidden: it lasts as long as the page.
      }
      apply(next);
    },
  };
}

async function english(): Promise<ConsoleWords> {
  const [{ en }, { enConsole }, { enEditor }] = await Promise.all([import('../../ui/text/en.ts'), import('../../ui/text/console/en-console.ts'), import('../../ui/text/en-editor.ts')]);
  return { text: en, console: enConsole, editor: enEditor };
}

function kept(): Display {
  const given = read();
  return {
    size: given.size === 'elder' || given.size === 'elder-large' ? given.size : 'standard',
    theme: given.theme === 'light' || given.theme === 'dark' ? given.theme : 'system',
    ...(given.contrast === 'more' ? { contrast: 'more' } : {}),
    locale: given.locale === 'en' ? 'en' : 'zh-CN',
  };
}

function read(): Partial<Display> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
