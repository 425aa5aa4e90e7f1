import type { Texts } from './texts.ts';
import { zhCnDevice } from './zh-cn-device.ts';
import { zhCnHearing } from './zh-cn-hearing.ts';
import { zhCnList } from './zh-cn-list.ts';
import { zhCnReading } from './zh-cn-reading.ts';

export const zhCn: Texts = { ...zhCnList, ...zhCnReading, ...zhCnHearing, ...zhCnDevice };
