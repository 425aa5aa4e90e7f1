import type { Locale } from '../text/locale.ts';

type TextSize = 'standard' | 'elder' | 'elder-large';
type Theme = 'system' | 'light' | 'dark';
/** 高对比; `system`: as the device wants it. */
type Contrast = 'system' | 'more';

/** How a reader wants the text: 长辈版 sizes, brightness, contrast, language. */
export interface Display { readonly size: TextSize; readonly theme: Theme; readonly contrast?: Contrast; readonly locale: Locale }
