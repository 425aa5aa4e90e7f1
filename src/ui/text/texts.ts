import type { zhCnDevice } from './zh-cn-device.ts';
import type { zhCnHearing } from './zh-cn-hearing.ts';
import type { zhCnList } from './zh-cn-list.ts';
import type { zhCnReading } from './zh-cn-reading.ts';

/** The strings of a list; Chinese is the original, another language has the same shape, nothing missing. */
export type ListTexts = typeof zhCnList;
/** The strings of everything else. */
export type ReadingTexts = typeof zhCnReading;
/** The strings of reading aloud. */
export type HearingTexts = typeof zhCnHearing;
/** The strings of the settings. */
export type DeviceTexts = typeof zhCnDevice;
export type Texts = ListTexts & ReadingTexts & HearingTexts & DeviceTexts;
