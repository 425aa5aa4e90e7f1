import type { CivilDate } from '../civil-date.ts';
import type { Headline } from './headline.ts';

/** What a reader of a followed board has not seen yet: a posting, or a later revision of one that was read. 未读. */
export type News = 'new' | 'changed';

/**
 * @param since the day on which the board was followed: what stood on it before is no news
 * @param read the newest revision read on this device, if any
 */
export function newsOf({ day, revision }: Headline, since: CivilDate, read: number | undefined): News | null {
  if (read !== undefined) return revision > read ? 'changed' : null;
  return day >= since ? 'new' : null;
}
