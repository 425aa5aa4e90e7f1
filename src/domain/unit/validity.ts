import type { CivilDate } from '../civil-date.ts';
import { isWithinDays } from '../civil-date.ts';

/** How long a board or unit exists under its name 有效期. Both days included; null: open, or not known. */
export interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validUntil: CivilDate | null;
  /** Who took over its tasks; a unit that was split names the one that carries the duty of disclosure. */
  readonly successor: string | null;
}

/** True when the record stands on that day. */
export function isValidOn(record: Validity, date: CivilDate): boolean {
  return isWithinDays(date, record.validFrom, record.validUntil);
}
