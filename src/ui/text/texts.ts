import type { zhCn } from './zh-cn.ts';

export type Locale = 'zh-CN' | 'en';

/** Every string of the interface. Chinese is the original; another language has the same shape, nothing missing. */
export type Texts = typeof zhCn;
