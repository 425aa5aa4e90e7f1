import { enDevice } from './en-device.ts';
import { enHearing } from './en-hearing.ts';
import { enList } from './en-list.ts';
import { enReading } from './en-reading.ts';
import type { Texts } from './texts.ts';

export const en: Texts = { ...enList, ...enReading, ...enHearing, ...enDevice };
