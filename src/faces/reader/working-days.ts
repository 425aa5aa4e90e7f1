import { WORKING_CALENDAR } from '../../data/working-calendar.ts';
import { workingDaysLeft as count } from '../../domain/deadline/working-days.ts';
import type { WorkingDaysLeft } from '../../ui/view.ts';

export const workingDaysLeft: WorkingDaysLeft = (from, to) => count(from, to, WORKING_CALENDAR);
