import type { zhCnDevice } from './zh-cn-device.ts';
import type { zhCnHearing } from './zh-cn-hearing.ts';
import type { zhCnInstall } from './zh-cn-install.ts';
import type { zhCnList } from './zh-cn-list.ts';
import type { zhCnReading } from './zh-cn-reading.ts';
import type { zhCnSearch } from './zh-cn-search.ts';
import type { zhCnShare } from './zh-cn-share.ts';

/** The strings of a list; Chinese is the original, another language has the same shape, nothing missing. */
export type ListTexts = typeof zhCnList;
/** The strings of everything else. */
export type ReadingTexts = typeof zhCnReading;
/** The strings of reading aloud. */
export type HearingTexts = typeof zhCnHearing;
/** The strings of the settings. */
export type DeviceTexts = typeof zhCnDevice;
/** The strings of the search. */
export type SearchTexts = typeof zhCnSearch;
/** The strings of sharing, scanning and printing. */
export type ShareTexts = typeof zhCnShare;
/** The strings of installing. */
export type InstallTexts = typeof zhCnInstall;
export type Texts = ListTexts & ReadingTexts & HearingTexts & DeviceTexts & SearchTexts & ShareTexts & InstallTexts;
