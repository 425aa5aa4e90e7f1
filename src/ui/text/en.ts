import { enDevice } from './en-device.ts';
import { enHearing } from './en-hearing.ts';
import { enInstall } from './en-install.ts';
import { enList } from './en-list.ts';
import { enReading } from './en-reading.ts';
import { enSearch } from './en-search.ts';
import { enShare } from './en-share.ts';
import type { Texts } from './texts.ts';

export const en: Texts = { ...enList, ...enReading, ...enHearing, ...enDevice, ...enSearch, ...enShare, ...enInstall };
