import { en } from './en.ts';
import type { Locale, Texts } from './texts.ts';
import { zhCn } from './zh-cn.ts';

/** The strings of a language. For the server, which holds both; a face loads the second one only when asked. */
export function textsFor(locale: Locale): Texts {
  return locale === 'en' ? en : zhCn;
}
