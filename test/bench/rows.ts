import type { Row } from './row.ts';
import { criticalBytes } from './rows/critical-bytes.ts';
import { firstSync } from './rows/first-sync.ts';
import { firstVisit } from './rows/first-visit.ts';
import { growth } from './rows/growth.ts';
import { newPosting } from './rows/new-posting.ts';
import { nothingNew } from './rows/nothing-new.ts';
import { offlineRelaunch } from './rows/offline-relaunch.ts';
import { publishing } from './rows/publishing.ts';
import { search } from './rows/search.ts';
import { serving } from './rows/serving.ts';
import { wholeList } from './rows/whole-list.ts';
import { awayForAYear } from './rows/year-away.ts';

/** All rows, in the order of the document. */
export const ROWS: readonly Row[] = [
  firstVisit, criticalBytes, offlineRelaunch, wholeList, firstSync, nothingNew, awayForAYear, newPosting, search, serving, publishing, growth,
];
