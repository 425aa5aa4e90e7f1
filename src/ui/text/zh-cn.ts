import type { Texts } from './texts.ts';
import { zhCnDevice } from './zh-cn-device.ts';
import { zhCnHearing } from './zh-cn-hearing.ts';
import { zhCnInstall } from './zh-cn-install.ts';
import { zhCnList } from './zh-cn-list.ts';
import { zhCnReading } from './zh-cn-reading.ts';
import { zhCnSearch } from './zh-cn-search.ts';
import { zhCnShare } from './zh-cn-share.ts';

export const zhCn: Texts = { ...zhCnList, ...zhCnReading, ...zhCnHearing, ...zhCnDevice, ...zhCnSearch, ...zhCnShare, ...zhCnInstall };
