import type { zhCnConsole } from './zh-cn-console.ts';

/** The strings of the console; Chinese is the original, another language has the same shape, nothing missing. */
export type ConsoleTexts = typeof zhCnConsole;
