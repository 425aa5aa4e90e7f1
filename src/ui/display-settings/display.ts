import type { Locale } from '../text/locale.ts';

type TextSize = 'standard' | 'elder' | 'elder-large';
type Theme = 'system' | 'light' | 'dark';

/** How a reader wants the text: 长辈版 sizes, brightness, language. */
export interface Display { readonly size: TextSize; readonly theme: Theme; readonly locale: Locale }
