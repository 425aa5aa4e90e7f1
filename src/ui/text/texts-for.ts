import { en } from './en.ts';
import type { Texts } from './texts.ts';
import type { Locale } from './locale.ts';
import { zhCn } from './zh-cn.ts';

/** The strings of a language. For the server, which holds both; a face loads the second one only when asked. */
export function textsFor(locale: Locale): Texts {
  return locale === 'en' ? en : zhCn;
}
